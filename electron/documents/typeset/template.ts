/**
 * The house style of printed papers, in Typst. It stands in a module and not in a file of its own so that it is found wherever the code is: in the
 * source, in one bundled file, in an archive. All text comes as data from `paper.json` and is only ever shown, never read as markup.
 */

export const template = String.raw`
#let paper = json("paper.json")

#let ink = rgb("#1a1c22")
#let second = rgb("#4b4a47")
#let hairline = rgb("#d5cfc2")
#let line-ink = rgb("#8d8778")
#let accent = rgb("#1c4a7c")
#let wash = rgb("#e9eff6")
#let sunken = rgb("#f5f2ea")
#let wax = rgb("#7a1c2c")
#let wax-wash = rgb("#f9efed")

#set document(
  title: paper.title,
  author: paper.author,
  description: paper.description,
  date: datetime(..paper.made),
)
#set text(font: "Liberation Sans", fallback: false, size: 10.5pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.68em, spacing: 0.95em, justify: false)

// Runs without a space that are longer than any column's line may break after every so many letters.
#show regex("\S{24}"): it => it + box()

// What the top of this page belongs to: the section, or what stands under it there; on one line, cut where there is no room.
#let where-we-are() = {
  let page = here().page()
  let above(it) = it.location().page() < page or (it.location().page() == page and it.location().position().y < 45mm)
  let sections = query(heading.where(level: 1))
  let section = sections.filter(above).at(-1, default: none)
  if section == none { return }
  let inside = query(heading.where(level: 2).after(section.location())).filter(above).at(-1, default: none)
  let words = if inside == none { section.body } else { inside.body }
  let long = measure(words).width
  layout(room => if long <= room.width { align(right, words) } else { box(width: 100%, height: 0.8em, outset: (bottom: 0.3em), clip: true, box(width: long, words)) })
}

#set page(
  paper: "a4",
  flipped: paper.isLandscape,
  margin: (x: 20mm, top: 27mm, bottom: 22mm),
  header-ascent: 9mm,
  footer-descent: 8mm,
  background: if paper.mark != "" { place(center + horizon, rotate(-52deg, text(size: 130pt, weight: "bold", fill: rgb("#f4eeee"), paper.mark))) },
  header: {
    set text(size: 8.5pt, fill: second)
    grid(
      columns: (auto, 1fr) + if paper.mark != "" { (auto,) },
      column-gutter: 6mm,
      paper.head,
      context where-we-are(),
      ..if paper.mark != "" { (text(weight: "bold", fill: wax, upper(paper.mark)),) },
    )
    v(-1.5mm)
    line(length: 100%, stroke: 0.5pt + hairline)
  },
  footer: context {
    set text(size: 8.5pt, fill: second)
    line(length: 100%, stroke: 0.5pt + hairline)
    v(-1.5mm)
    grid(
      columns: (1fr, auto),
      paper.foot,
      [Page #counter(page).display() of #counter(page).final().first()],
    )
  },
)

// A heading that moves on to the next page when less than room is left of this one, so that it never stands alone over the head of a table.
#let heading-in(above: 0mm, below: 0mm, room: 0mm, body) = {
  block(above: above, below: 0mm, height: room, breakable: false)
  v(-room)
  block(above: 0mm, below: below, sticky: true, body)
}
#show heading.where(level: 1): it => heading-in(above: 12mm, below: 5mm, room: 48mm, text(size: 17pt, fill: accent, it))
#show heading.where(level: 2): it => heading-in(above: 9mm, below: 3.5mm, room: 32mm, text(size: 12.5pt, it))
#show heading.where(level: 3): it => heading-in(above: 7mm, below: 3mm, room: 22mm, text(size: 10.5pt, it))
#show title: set text(size: 25pt)
#show title: set block(above: 4mm, below: 4mm)
#show title: set par(leading: 0.4em)

#set figure(gap: 2.5mm)
#set figure.caption(position: top, separator: [ · ])
#show figure: set block(breakable: true, above: 6mm, below: 7mm)
#show figure: set align(start)
#show figure.caption: it => block(sticky: true, width: 100%, { set text(size: 9pt, weight: "bold"); set align(start); it })

#let line-length = 138mm
#let paragraphs(body) = {
  for part in body.split(regex("\n[ \t]*\n\s*")) { if part.trim() != "" { par(part.trim(regex("\s+"))) } }
}

#let show-cell(cell, voice) = {
  let cell = if type(cell) == str { (text: cell) } else { cell }
  let strong = cell.at("strong", default: false) or voice in ("heading", "total", "strong")
  let body = {
    if strong { text(weight: "bold", cell.text) } else if voice == "quiet" { text(fill: second, cell.text) } else { cell.text }
    if "note" in cell { linebreak(); text(size: 8pt, fill: second, weight: "regular", cell.note) }
  }
  pad(left: cell.at("indent", default: 0) * 3.5mm, body)
}

#let sides = (start: left, centre: center, end: right)

#let show-table(it) = {
  let tracks = it.columns.map(column => if "mm" in column.width { column.width.mm * 1mm } else { column.width.share * 1fr })
  let rules = it.columns.enumerate().filter(((x, column)) => column.at("parted", default: false)).map(((x, column)) => table.vline(x: x, stroke: 0.5pt + hairline))
  let spans = it.at("spans", default: ()).map(span => table.cell(
    colspan: span.columns,
    align: center + bottom,
    stroke: if span.title != "" { (bottom: 0.5pt + line-ink) },
    text(weight: "bold", fill: accent, span.title),
  ))
  let heads = it.columns.map(column => table.cell(align: sides.at(column.align) + bottom, stroke: (bottom: 1pt + accent), text(weight: "bold", fill: accent, column.title)))
  let rows = it.rows.map(row => {
    let voice = row.at("voice", default: "plain")
    let lines = if voice == "total" { (top: 0.8pt + ink, bottom: 0.8pt + ink) } else { (bottom: 0.5pt + hairline) }
    if voice == "heading" {
      // A head of the second level: repeated on the next page, and never the last line of one.
      (table.header(level: 2, table.cell(colspan: tracks.len(), fill: sunken, stroke: lines, show-cell(row.cells.first(), voice))),)
    } else {
      row.cells.enumerate().map(((x, cell)) => table.cell(align: sides.at(it.columns.at(x).align) + top, stroke: lines, show-cell(cell, voice)))
    }
  })
  figure(
    kind: table,
    supplement: [Table],
    caption: { it.caption; if "note" in it { linebreak(); text(size: 8.5pt, weight: "regular", fill: second, it.note) } },
    {
      set text(size: 9pt)
      set par(leading: 0.55em, spacing: 0.7em)
      show regex("\p{L}{13,}"): set text(hyphenate: true)
      table(columns: tracks, inset: (x: 1.6mm, y: 1.5mm), stroke: none, table.header(..spans, ..heads), ..rules, ..rows.flatten())
    },
  )
}

#let show-entry(it) = grid(
  columns: (30mm, 1fr),
  column-gutter: 6mm,
  {
    par(text(size: 20pt, weight: "bold", fill: accent, it.figure))
    set text(size: 8.5pt, fill: second)
    for words in it.notes { block(above: 2mm, below: 0mm, par(words)) }
  },
  {
    block(below: 3mm, { set text(size: 8.5pt, fill: second); par(leading: 0.5em, it.byline) })
    for part in it.parts {
      if part.label != "" { block(above: 3.6mm, below: 2mm, sticky: true, par(text(weight: "bold", size: 9.5pt, part.label))) }
      paragraphs(part.text)
    }
  },
)

#let show-block(it) = {
  if it.kind == "heading" { heading(level: it.level, numbering: if it.level == 1 { "1" }, it.text) }
  else if it.kind == "text" { block(width: line-length, paragraphs(it.text)) }
  else if it.kind == "note" { block(width: line-length, { set text(size: 9pt, fill: second); paragraphs(it.text) }) }
  else if it.kind == "list" { block(width: line-length, if it.ordered { enum(..it.items.map(item => [#item])) } else { list(..it.items.map(item => [#item])) }) }
  else if it.kind == "statement" {
    block(width: 100%, fill: wash, stroke: (left: 3pt + accent), inset: (left: 7mm, right: 7mm, y: 6mm), above: 6mm, below: 6mm, {
      block(below: 3mm, par(text(size: 9pt, weight: "bold", fill: accent, it.label)))
      set text(size: 13.5pt, costs: (runt: 1000%))
      par(leading: 0.62em, linebreaks: "optimized", it.text)
    })
  } else if it.kind == "caution" {
    block(width: 100%, fill: wax-wash, stroke: (left: 3pt + wax), inset: (left: 7mm, right: 7mm, y: 3.5mm), above: 4mm, below: 4mm, par(it.text))
  } else if it.kind == "facts" {
    for fact in it.facts {
      grid(columns: (48mm, 1fr), inset: (y: 1.7mm), stroke: (bottom: 0.5pt + hairline), text(fill: second, fact.term), paragraphs(fact.text))
      v(-0.95em)
    }
    v(0.95em)
  }
  else if it.kind == "table" { show-table(it) }
  else if it.kind == "entry" { show-entry(it) }
  else if it.kind == "drawing" { figure(kind: image, supplement: [Figure], alt: it.alt, caption: it.caption, image(bytes(it.svg), format: "svg", width: 100%, alt: it.alt)) }
  else if it.kind == "contents" {
    block(above: 8mm, sticky: true, par(text(weight: "bold", fill: accent, it.title)))
    set text(size: 9.5pt)
    context {
      let all = heading.where(level: 1)
      let found = query(all)
      let middle = found.at(calc.ceil(found.len() / 2) - 1).location()
      grid(
        columns: (1fr, 1fr),
        column-gutter: 9mm,
        outline(title: none, target: all.before(middle)),
        outline(title: none, target: all.after(middle, inclusive: false)),
      )
    }
  } else if it.kind == "landscape" { page(flipped: true, for each in it.blocks { show-block(each) }) }
}

#{
  block(par(text(size: 9.5pt, weight: "bold", fill: accent, paper.masthead.over)))
  title(paper.masthead.title)
  block(below: 7mm, par(text(size: 11.5pt, fill: second, paper.masthead.under)))
}

#for each in paper.blocks { show-block(each) }
`;
