#!/usr/bin/env python3
"""A second engine for Tender Panel: it recomputes an evaluation from the published rules and the facts on record.

It was written from the rules, not from the program, so that two readings of one rule stand against each other. It needs
Python 3.9 or later and nothing else; every number in it is an exact fraction.

    python3 second-engine.py PACK.asice     recompute what a sealed pack says and compare every number with it
    python3 second-engine.py FILE.json      evaluate a compute file (docs/compute.md), or compare a data/evaluation.json
    python3 second-engine.py --lines        one evaluation per line of standard input, for the program's own tests

It ends with 0 when everything agrees, with 1 when anything does not, and with 2 when it cannot read what it was given.
It does not check signatures: `tender-panel verify` or any ASiC-E verifier does that.
"""

import json
import re
import sys
import zipfile
from fractions import Fraction
from functools import lru_cache
from itertools import permutations

HUNDRED = Fraction(100)


class Refused(Exception):
    """The rules give no answer for this: the program has to refuse it as well."""


# ---------------------------------------------------------------- numbers

NUMBER = re.compile(r"-?\d+(\.\d+|/\d+)?")


def exact(written):
    """A number as records write it: "12.5", "1/3", or a whole number. A binary float is never exact."""
    if isinstance(written, bool) or not isinstance(written, (str, int)):
        raise Refused(f"{written!r} is not an exact number")
    return from_text(str(written))


@lru_cache(maxsize=10_000)
def from_text(text):
    if not NUMBER.fullmatch(text):
        raise Refused(f"{text!r} is not an exact number")
    try:
        return Fraction(text)
    except ZeroDivisionError:
        raise Refused(f"{text!r} divides by nought") from None


def rounded(value, places, mode):
    """half-up goes away from nought at 5, half-even to the even digit, down towards nought."""
    scaled = abs(value) * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    rest = Fraction(rest, scaled.denominator)
    half = Fraction(1, 2)
    if mode == "half-up" and rest >= half:
        whole += 1
    elif mode == "half-even" and (rest > half or (rest == half and whole % 2 == 1)):
        whole += 1
    result = Fraction(whole, 10**places)
    return -result if value < 0 else result


def decimal(value, places):
    """With so many digits after the point, half up, as people are shown it."""
    digits = rounded(value, places, "half-up") * 10**places
    text = str(abs(int(digits))).rjust(places + 1, "0")
    sign = "-" if digits < 0 else ""
    return sign + (text if places == 0 else f"{text[:-places]}.{text[-places:]}")


def shown_apart(values):
    """Two digits, or as many more as it takes until unequal numbers look unequal."""
    places = 2
    while len({decimal(value, places) for value in values}) < len(set(values)):
        places += 1
    return [decimal(value, places) for value in values]


def shortly(value):
    """Two digits, or as many more as it takes not to look like nought, without noughts at the end; thousands parted by commas."""
    places = 2
    while value != 0 and set(decimal(value, places)) <= set("-0."):
        places += 1
    whole, _, part = decimal(value, places).partition(".")
    part = part.rstrip("0")
    return f"{int(whole):,}" + (f".{part}" if part else "")


# ---------------------------------------------------------------- the published model


class Model:
    """Criteria as a tree, what each weighs, and what its scales make of a score."""

    def __init__(self, given):
        self.in_turn = given.get("method") == "lexicographic"
        if self.in_turn:
            given = {**given, "rounding": {"stage": "none", "places": 2, "mode": "half-up"}}
        self.given = given
        self.rounding = given.get("rounding") or {"stage": "none", "places": 2, "mode": "half-up"}
        self.tie_break = given.get("tieBreak", [])
        self.scales = {scale["id"]: (scale["reading"], [exact(step["value"]) for step in scale["steps"]]) for scale in given.get("scales", [])}
        self.below = {}
        for criterion in given["criteria"]:
            self.below.setdefault(criterion.get("parent"), []).append(criterion)
        self.tree = list(self.walk(None))
        if len(self.tree) != len(given["criteria"]):
            raise Refused("a criterion stands below one that is not there")
        unweighed = {criterion["formula"]["kind"]: criterion for criterion in self.tree if is_unweighed_price(criterion)}
        self.budget = unweighed.get("budget")
        self.ranking = unweighed.get("price-per-point") or unweighed.get("willingness-to-pay")
        self.absolute, self.relative = {}, {}
        if self.in_turn:
            self.compare_in_turn()
        else:
            self.weigh(None, self.whole())
        self.weighed = [criterion for criterion in self.tree if criterion["id"] in self.absolute]
        self.scored = [criterion for criterion in self.weighed if criterion["kind"] == "scored"]
        self.priced = [criterion for criterion in self.weighed if criterion["kind"] == "price"]
        self.offered = [criterion for criterion in self.tree if criterion["kind"] == "social-value-quantity"]
        estimate = given.get("estimatedValue") or given.get("tender", {}).get("estimatedValue")
        self.estimate = None if estimate is None else exact(estimate)
        scored = {criterion["id"] for criterion in self.scored}
        evidence = [measure["evidence"] for criterion in self.offered for measure in criterion["measures"] if measure.get("evidence")]
        if any(one["criterion"] not in scored for one in evidence):
            raise Refused("what a measure counts hangs on a question that is not scored")
        if any(reads_estimate(criterion["points"]) for criterion in self.offered) and not (self.estimate and self.estimate > 0):
            raise Refused("a rule reckons from an estimated value that is not there")
        self.gates = [criterion for criterion in self.tree if criterion.get("threshold")]
        if any(criterion["id"] not in self.absolute for criterion in self.gates):
            raise Refused("a threshold has nothing to measure")
        for criterion in self.scored:
            self.check_scale(criterion)
        for criterion in self.priced:
            check_formula(criterion)

    def walk(self, parent):
        """Depth-first, siblings in their published order."""
        for criterion in self.below.get(parent, []):
            yield criterion
            yield from self.walk(criterion["id"])

    def has_points(self, criterion):
        """Pass/fail, information, a price without a weight and quantities for the contract alone weigh nothing, nor does a section that holds only those and has no weight itself."""
        if criterion["kind"] in ("pass-fail", "information") or is_unweighed_price(criterion):
            return False
        if criterion["kind"] == "social-value-quantity" and criterion["points"]["kind"] == "contract-only":
            return False
        below = self.below.get(criterion["id"], [])
        empty = criterion["kind"] == "group" and below and not any(self.has_points(one) for one in below)
        return not (empty and criterion.get("weight") is None)

    def entered(self, criterion):
        """The weight as published. In an absolute tree a section may leave it out: it weighs what its parts weigh."""
        if criterion.get("weight") is not None:
            weight = exact(criterion["weight"])
            if weight <= 0:
                raise Refused(f"{criterion['id']} weighs {weight}")
            return weight
        parts = [one for one in self.below.get(criterion["id"], []) if self.has_points(one)]
        if self.given["weightMode"] == "relative" or not parts:
            raise Refused(f"{criterion['id']} has no weight")
        return sum(self.entered(one) for one in parts)

    def whole(self):
        """100 points for a tender; where price ranks without points, or before the last stage, absolute weights may come to any number of them (P6, P7)."""
        if self.given["weightMode"] == "relative" or (self.ranking is None and not self.is_part()):
            return HUNDRED
        return sum((self.entered(one) for one in self.below.get(None, []) if self.has_points(one)), Fraction(0))

    def is_part(self):
        """Before the last stage some of what counts in the end is not judged yet, so the sections need not come to the whole."""
        return self.given.get("isPart", False)

    def weigh(self, parent, available):
        """Weights below every node come to exactly 100 %, or to the points of the section: 99.99 is not 100 (domain.md 3.2)."""
        parts = [criterion for criterion in self.below.get(parent, []) if self.has_points(criterion)]
        relative = self.given["weightMode"] == "relative"
        if parent is not None and not parts:
            raise Refused(f"nothing below {parent} can have points")
        is_open = parent is None and self.is_part()
        if not is_open and sum(map(self.entered, parts)) != (HUNDRED if relative else available):
            raise Refused(f"the weights below {parent} do not add up")
        for criterion in parts:
            weight = self.entered(criterion)
            points = available * weight / 100 if relative else weight
            self.absolute[criterion["id"]] = points
            self.relative[criterion["id"]] = weight if relative else weight * 100 / available
            if criterion["kind"] == "group":
                self.weigh(criterion["id"], points)

    def compare_in_turn(self):
        """The order of the criteria decides: each is reckoned by itself, as so much of 100, and none is added to another."""
        if self.ranking is not None or any(criterion["kind"] == "group" and criterion.get("threshold") for criterion in self.tree):
            raise Refused("an order of criteria knows no pounds that rank and no part of the points of a section")
        for criterion in self.tree:
            if criterion["kind"] != "group" and self.has_points(criterion):
                self.absolute[criterion["id"]] = self.relative[criterion["id"]] = HUNDRED

    def check_scale(self, criterion):
        _, steps = self.scales.get(criterion.get("scale"), (None, []))
        if not steps or min(steps) < 0 or max(steps) <= min(steps):
            raise Refused(f"no points can be read off the scale of {criterion['id']}")

    def share(self, criterion, score):
        """raw / max, or (raw - min) / (max - min), as published."""
        reading, steps = self.scales[criterion["scale"]]
        if score not in steps:
            raise Refused(f"{score} is not a step of the scale of {criterion['id']}")
        lowest, highest = min(steps), max(steps)
        return score / highest if reading == "of-maximum" else (score - lowest) / (highest - lowest)

    def leaves(self, criterion):
        return [criterion] if criterion["kind"] == "scored" else [one for one in self.walk(criterion["id"]) if one["kind"] == "scored"]

    def needs_price(self):
        by_rule = bool(self.priced) or self.budget is not None or self.ranking is not None or any(map(reads_price, self.offered))
        return by_rule or any(step["kind"] == "lowest-price" for step in self.tie_break)

    def is_rounded(self, criterion):
        stage = self.rounding["stage"]
        return (
            (stage == "leaf" and criterion["kind"] != "group")
            or (stage == "section" and criterion.get("parent") is None)
            or (stage == "price" and criterion["kind"] == "price")
        )

    def round(self, value):
        return rounded(value, self.rounding["places"], self.rounding["mode"])


# ---------------------------------------------------------------- price (domain.md 3.4)


def is_unweighed_price(criterion):
    """P0 is a gate, P6 and P7 put bids in order by pounds: none of them gives points."""
    return criterion["kind"] == "price" and criterion["formula"]["kind"] in ("budget", "price-per-point", "willingness-to-pay")


def check_formula(criterion):
    """A benchmark is a range; what divides by points needs them (P6 is looked at bid by bid)."""
    formula = criterion["formula"]
    if formula["kind"] == "fixed-benchmark" and exact(formula["floor"]) >= exact(formula["ceiling"]):
        raise Refused("a ceiling is not above its floor")


def clamped(value, most=Fraction(1)):
    return max(Fraction(0), min(most, value))


def average(kind, prices):
    ordered = sorted(prices)
    if kind == "median":
        middle = len(ordered) // 2
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
    if kind == "trimmed-mean" and len(ordered) >= 3:
        ordered = ordered[1:-1]
    return sum(ordered) / len(ordered)


def whole_root(value, degree):
    """The largest whole number whose power is not more than a whole value."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while high - low > 1:
        middle = (low + high) // 2
        if middle**degree <= value:
            low = middle
        else:
            high = middle
    return low


def power(ratio, exponent, places):
    """Exact for a whole exponent; otherwise rounded half up to so many places, without ever leaving whole numbers."""
    raised = ratio**exponent.numerator
    if exponent.denominator == 1:
        return raised
    # Twice the rounded number, less or more by one: n is right when 2n - 1 halves of a unit still fit below the root.
    halves = raised * (2 * 10**places) ** exponent.denominator
    return Fraction((whole_root(halves.numerator // halves.denominator, exponent.denominator) + 1) // 2, 10**places)


def band_points(formula, percent):
    """The first band that reaches as far; a price exactly on a step belongs below it or above it, as published."""
    for band in formula["bands"]:
        end = exact(band["upTo"])
        if percent < end or (percent == end and formula["upperEnd"] == "included"):
            return exact(band["points"])
    return exact(formula["beyond"])


def price_points(formula, weight, price, prices):
    """Points for a price above nought, held between 0 and the weight. `prices` are those of every bid that stands."""
    kind, lowest, highest = formula["kind"], min(prices), max(prices)
    if kind == "lowest-over-price":  # P1
        share = lowest / price
    elif kind == "linear-from-lowest":  # P2
        share = 1 - (price - lowest) / lowest
    elif kind == "linear-range":  # P3
        share = Fraction(1) if highest == lowest else (highest - price) / (highest - lowest)
    elif kind == "deviation-from-average":  # P4
        middle = average(formula["average"], prices)
        share = Fraction(1, 2) - exact(formula["factor"]) * (price - middle) / middle
    elif kind == "fixed-benchmark":  # P5
        floor, ceiling = exact(formula["floor"]), exact(formula["ceiling"])
        share = (ceiling - price) / (ceiling - floor)
    elif kind == "bands":  # P8
        above = formula["measured"] == "above-lowest"
        percent = (price - lowest) / lowest * 100 if above else price / exact(formula["budget"]) * 100
        return clamped(band_points(formula, percent), weight)
    elif kind == "highest-income":  # P9
        share = price / highest
    elif kind == "power":  # P10
        share = power(lowest / price, exact(formula["exponent"]), formula["places"])
    else:
        raise Refused(f"unknown price formula {kind}")
    return weight * clamped(share)


def price_figure(formula, price, points):
    """P6 and P7: pounds, the lowest first. `points` are all but those for price."""
    if formula["kind"] == "willingness-to-pay":
        return price - points * exact(formula["poundsPerPoint"])
    if points <= 0:
        raise Refused("there are no points to divide a price by")
    return price / points


# ---------------------------------------------------------------- social value (domain.md 3.5)


def reads_estimate(rule):
    return (rule["kind"] == "of-target" and rule["target"]["kind"] == "share-of-estimate") or (rule["kind"] == "bands" and rule["of"] == "estimate")


def reads_price(criterion):
    rule = criterion["points"]
    return (
        rule["kind"] == "per-pound-of-price"
        or (rule["kind"] == "bands" and rule["of"] == "own-price")
        or any(cap["kind"].endswith("own-price") for cap in criterion.get("caps", []))
        or any((measure.get("cap") or {}).get("kind") == "share-of-own-price" for measure in criterion["measures"])
    )


def percent(text):
    return exact(text) / 100


class Promise:
    """What a bid offers under one measure: the quantity, what verification left, its share of a shared project, and where it is delivered."""

    def __init__(self, given):
        self.quantity = exact(given["quantity"])
        self.verified = exact(given.get("verified", given["quantity"]))
        self.share = exact(given["share"]) if "share" in given else None
        self.places = [(exact(one["quantity"]), one["decile"], one["inside"]) for one in given.get("places", [])]
        if self.quantity < 0 or not 0 <= self.verified <= self.quantity or any(units < 0 for units, _, _ in self.places):
            raise Refused("less than nothing is offered, or more verified than was promised")
        if self.share is not None and not 0 <= self.share <= 100:
            raise Refused("a share is not a percentage")
        if self.places and sum(units for units, _, _ in self.places) != self.quantity:
            raise Refused("places do not add up to what is offered")

    def is_whole(self, measure):
        by_bid = (measure.get("attribution") or {}).get("kind") == "as-offered"
        by_place = measure.get("local") is not None
        return not (by_bid and self.share is None) and not (by_place and not self.places and self.quantity != 0)


def in_place(local, decile, inside):
    if not inside:
        return percent(local["elsewhere"])
    bands = [band for band in local["deciles"] if decile <= band["upTo"]]
    return percent(bands[0]["percent"]) if bands else Fraction(1)


def factors(measure, promise):
    """What a unit is worth after every factor that was published. One that was not published is not used."""
    worth = exact(measure["value"])
    if measure.get("deadweight") is not None:
        worth *= 1 - percent(measure["deadweight"])
    attribution = measure.get("attribution")
    if attribution:
        worth *= percent(attribution["percent"]) if attribution["kind"] == "published" else promise.share / 100
    if measure.get("displacement") is not None:
        worth *= 1 - percent(measure["displacement"])
    if measure.get("dropOff"):
        worth *= sum((1 - percent(measure["dropOff"]["percent"])) ** year for year in range(measure["dropOff"]["years"]))
    whole = sum((units for units, _, _ in promise.places), Fraction(0))
    if measure.get("local") and whole:
        worth *= sum(units * in_place(measure["local"], decile, inside) for units, decile, inside in promise.places) / whole
    return worth


def units_counted(measure, promise, price):
    """None while the bidder's own price, of which the cap is a share, is not known."""
    cap = measure.get("cap")
    if not cap or cap["kind"] != "share-of-own-price":
        return promise.verified
    return None if price is None else min(promise.verified, percent(cap["percent"]) * price)


def held_to_shares(amounts, shares):
    """Cuts amounts until none is more than its share of all that is left; a share of None is no cap. Those that are cut are the first so many by amount ÷ share."""
    order = sorted((key for key in amounts if shares.get(key) is not None), key=lambda key: amounts[key] / shares[key], reverse=True)
    for count in range(len(order) + 1):
        cut, rest = order[:count], [key for key in amounts if key not in order[:count]]
        left = 1 - sum((shares[key] for key in cut), Fraction(0))
        if left <= 0:
            continue
        total = sum((amounts[key] for key in rest), Fraction(0)) / left
        if all(shares.get(key) is None or amounts[key] <= shares[key] * total for key in rest):
            return {key: shares[key] * total if key in cut else amounts[key] for key in amounts}
    raise Refused("caps leave nothing")


def after_caps(criterion, pounds, price):
    """Single measures first, then themes by own price and by the total, then the whole. What a theme or the whole loses, its measures lose in proportion."""
    caps = criterion.get("caps", [])
    themes = {measure["id"]: measure.get("theme", "") for measure in criterion["measures"]}
    shares = {measure["id"]: percent(measure["cap"]["percent"]) for measure in criterion["measures"] if (measure.get("cap") or {}).get("kind") == "share-of-bid-total"}
    pounds = held_to_shares(pounds, shares)

    def hold(keys, most):
        whole = sum((pounds[key] for key in keys), Fraction(0))
        if whole > most:
            pounds.update({key: pounds[key] * most / whole for key in keys})

    of_theme = lambda theme: [key for key in pounds if themes[key] == theme]
    for cap in caps:
        if cap["kind"] == "theme-share-of-own-price":
            hold(of_theme(cap["theme"]), percent(cap["percent"]) * price)
    by_total = {cap["theme"]: percent(cap["percent"]) for cap in caps if cap["kind"] == "theme-share-of-bid-total"}
    together = {theme: sum(pounds[key] for key in of_theme(theme)) for theme in set(themes.values())}
    for theme, most in held_to_shares(together, by_total).items():
        hold(of_theme(theme), most)
    for cap in caps:
        if cap["kind"] == "total-share-of-own-price":
            hold(list(pounds), percent(cap["percent"]) * price)
    return pounds


def carried(evidence, score):
    """The part that counts for the highest step which the agreed score of the method statement reaches."""
    reached = [step for step in evidence["steps"] if exact(step["from"]) <= score]
    return percent(max(reached, key=lambda step: exact(step["from"]))["percent"]) if reached else Fraction(0)


def worth_points(model, rule, weight, bid, key, field):
    """`field` are the bids that relative rules compare. When nobody offers anything, everybody gets 0. None while something is not known."""
    pounds = bid.worth.get(key)
    if pounds is None:
        return None
    kind = rule["kind"]
    if kind in ("relative-to-highest", "per-pound-of-price"):  # S1, S2
        if bid not in field or any(key not in one.worth for one in field):
            return None
        if kind == "per-pound-of-price" and any(one.price is None for one in field):
            return None
        amount = lambda one: one.worth[key] if kind == "relative-to-highest" else one.worth[key] / one.price
        highest = max(map(amount, field))
        return Fraction(0) if highest == 0 else weight * amount(bid) / highest
    if kind == "of-target":  # S3
        target = rule["target"]
        full = exact(target["pounds"]) if target["kind"] == "pounds" else percent(target["percent"]) * model.estimate
        return min(weight, weight * pounds / full)
    if kind == "bands":  # S4
        base = bid.price if rule["of"] == "own-price" else model.estimate
        if base is None:
            return None
        reached = [band for band in rule["bands"] if exact(band["from"]) <= pounds / base * 100]
        return weight * percent(max(reached, key=lambda band: exact(band["from"]))["points"]) if reached else Fraction(0)
    if kind == "menu":  # S5
        needed = exact(rule["needed"])
        if rule["award"] == "scaled":
            return min(weight, weight * pounds / needed)
        return weight if pounds >= needed else Fraction(0)
    raise Refused(f"unknown social value rule {kind}")


# ---------------------------------------------------------------- the evaluation


class Bid:
    def __init__(self, given, is_out, facts):
        self.id = given["id"]
        self.name = given.get("name") or self.id
        self.supplier, self.preference = given.get("supplier", self.id), given.get("preference")
        self.is_out = is_out
        mine = lambda part: [fact for fact in facts.get(part, []) if fact["bid"] == self.id]
        self.scores = one_each((fact["criterion"], exact(fact["value"])) for fact in mine("consensus"))
        prices = [exact(fact["pounds"]) for fact in mine("prices")]
        if len(prices) > 1 or any(price <= 0 for price in prices):
            raise Refused(f"the price of {self.id} is not one number above nought")
        self.price = prices[0] if prices else None
        self.promises = one_each((fact["measure"], Promise(fact)) for fact in mine("offers"))
        self.kept = {fact["criterion"] for fact in mine("kept")}
        self.marks, self.measured, self.failed = {}, {}, []
        self.counted, self.pounds, self.worth = {}, {}, {}
        self.points, self.total, self.figure, self.turns, self.rank = {}, None, None, None, None

    def merit(self):
        """What puts bids in order, the more the better: the total, the fewest pounds where price ranks, or criterion after criterion."""
        if self.turns is not None:
            return self.turns
        return self.total if self.figure is None else -self.figure


def one_each(pairs):
    pairs = list(pairs)
    if len(dict(pairs)) != len(pairs):
        raise Refused("one fact is given twice")
    return dict(pairs)


def mark(model, bid):
    """Points of the answers, the thresholds, and whether the bid stands (domain.md 2.6, compared exactly)."""
    for criterion in model.scored:
        if criterion["id"] in bid.scores:
            bid.marks[criterion["id"]] = model.share(criterion, bid.scores[criterion["id"]]) * model.absolute[criterion["id"]]
    for criterion in model.gates:
        leaves = [one["id"] for one in model.leaves(criterion)]
        if not all(leaf in bid.marks for leaf in leaves):
            continue
        if criterion["kind"] == "scored":
            value = bid.scores[criterion["id"]]
        else:
            value = sum(bid.marks[leaf] for leaf in leaves) / model.absolute[criterion["id"]] * 100
        bid.measured[criterion["id"]] = value
        limit = exact(criterion["threshold"]["value"])
        if not (value > limit or (value == limit and criterion["threshold"]["comparison"] == "at-least")):
            bid.failed.append(criterion)
    # P0: a price at the budget passes.
    bid.over_budget = model.budget is not None and bid.price is not None and bid.price > exact(model.budget["formula"]["pounds"])
    if bid.is_out:
        bid.standing = "set-aside"
    elif bid.over_budget or any(criterion["threshold"]["modality"] == "must" for criterion in bid.failed):
        bid.standing = "disqualified"
    elif all(criterion["id"] in bid.kept for criterion in bid.failed):
        bid.standing = "standing"
    else:
        bid.standing = "awaiting-decision"


def offer(model, bid):
    """Pounds of every offer of a bid that stands, and of each criterion once there is an offer for all its measures."""
    if bid.standing != "standing":
        return
    for criterion in model.offered:
        pounds = {}
        for measure in criterion["measures"]:
            promise = bid.promises.get(measure["id"])
            counted = units_counted(measure, promise, bid.price) if promise and promise.is_whole(measure) else None
            if counted is not None:
                bid.counted[measure["id"]] = counted
                pounds[measure["id"]] = counted * factors(measure, promise)
        together = criterion.get("caps") or any((measure.get("cap") or {}).get("kind") == "share-of-bid-total" for measure in criterion["measures"])
        needs_price = any(cap["kind"].endswith("own-price") for cap in criterion.get("caps", []))
        if together:
            pounds = {} if len(pounds) < len(criterion["measures"]) or (needs_price and bid.price is None) else after_caps(criterion, pounds, bid.price)
        for measure in criterion["measures"]:
            key, evidence = measure["id"], measure.get("evidence")
            if key in pounds and (not evidence or evidence["criterion"] in bid.scores):
                bid.pounds[key] = pounds[key] * (carried(evidence, bid.scores[evidence["criterion"]]) if evidence else 1)
        if all(measure["id"] in bid.pounds for measure in criterion["measures"]):
            bid.worth[criterion["id"]] = sum((bid.pounds[measure["id"]] for measure in criterion["measures"]), Fraction(0))


def field_of(model, bids):
    """The bids that relative formulas compare: those that stand, once it is certain of every bid whether it does."""
    for bid in bids:
        if bid.standing == "awaiting-decision":
            return []
        if bid.standing == "standing" and (len(bid.measured) < len(model.gates) or (model.budget and bid.price is None)):
            return []
    return [bid for bid in bids if bid.standing == "standing"]


def add_up(model, bid, field):
    """Points of every criterion, from the leaves to the top, each rounded where the published rule says so. A missing part leaves a sum unknown."""
    prices = [one.price for one in field]
    for criterion in reversed(model.weighed):
        key, weight = criterion["id"], model.absolute[criterion["id"]]
        points = None
        if criterion["kind"] == "scored":
            points = bid.marks.get(key)
        elif criterion["kind"] == "group":
            parts = [bid.points.get(one["id"]) for one in model.below.get(key, []) if one["id"] in model.absolute]
            points = None if None in parts else sum(parts)
        elif bid in field and criterion["kind"] == "price":
            points = None if None in prices else price_points(criterion["formula"], weight, bid.price, prices)
        elif criterion["kind"] == "social-value-quantity":
            points = worth_points(model, criterion["points"], weight, bid, key, field)
        if points is not None:
            bid.points[key] = model.round(points) if model.is_rounded(criterion) else points
    if model.in_turn:
        turns = [bid.points.get(criterion["id"]) for criterion in model.weighed]
        bid.turns = None if bid.standing != "standing" or None in turns else tuple(turns)
        return
    tops = [bid.points.get(one["id"]) for one in model.below.get(None, []) if one["id"] in model.absolute]
    if bid.standing == "standing" and None not in tops:
        bid.total = model.round(sum(tops)) if model.rounding["stage"] == "total" else sum(tops)
        if model.ranking is not None and bid.price is not None:
            bid.figure = price_figure(model.ranking["formula"], bid.price, bid.total)


def missing_of(model, bid):
    """What a bid still owes, or is owed. A bid that is out owes nothing, and one that failed only the marks of its answers."""
    if bid.standing == "set-aside":
        return
    for criterion in model.scored:
        if criterion["id"] not in bid.scores:
            yield ("consensus", criterion["id"], bid.id)
    if bid.standing == "awaiting-decision":
        for criterion in bid.failed:
            if criterion["id"] not in bid.kept:
                yield ("decision", criterion["id"], bid.id)
    if bid.standing == "standing":
        if model.needs_price() and bid.price is None:
            yield ("price", "", bid.id)
        for criterion in model.offered:
            for measure in criterion["measures"]:
                promise = bid.promises.get(measure["id"])
                if not promise or not promise.is_whole(measure):
                    yield ("offer", measure["id"], bid.id)


def tie_key(model, step, bid):
    """The more the better."""
    if step["kind"] == "lowest-price":
        return -bid.price
    if step["kind"] == "highest-criterion":
        return bid.points[step["criterion"]]
    envelope = "quality" if step["kind"] == "highest-quality" else "social-value"
    return sum(
        points
        for key, points in bid.points.items()
        for criterion in [next(one for one in model.weighed if one["id"] == key)]
        if criterion.get("envelope") == envelope or (criterion["kind"] == "social-value-quantity" and envelope == "social-value")
    )


def in_groups(bids, key):
    groups = {}
    for bid in bids:
        groups.setdefault(key(bid), []).append(bid)
    return [groups[value] for value in sorted(groups, reverse=True)]


def break_tie(model, tied, steps, orders):
    """Groups, best first, and the ties that stay open with what they wait for. Only published steps and recorded acts part bids (domain.md 3.1)."""
    if len(tied) == 1:
        return [tied], []
    if not steps or steps[0]["kind"] == "drawing-lots":
        asks = "draw" if steps else "decision"
        names = {bid.id for bid in tied}
        for order in orders:
            if order["by"] == asks and len(order["order"]) == len(tied) and set(order["order"]) == names:
                return [[bid] for bid in sorted(tied, key=lambda bid: order["order"].index(bid.id))], []
        return [tied], [(names, asks)]
    groups, still_open = [], []
    for part in in_groups(tied, lambda bid: tie_key(model, steps[0], bid)):
        parted, left = break_tie(model, part, steps[1:], orders)
        groups += parted
        still_open += left
    return groups, still_open


class Result:
    def __init__(self, model, bids, facts):
        self.model, self.bids = model, bids
        self.missing = {item for bid in bids for item in missing_of(model, bid)}
        self.places, self.ties, self.winner = None, [], None
        if self.missing:
            return
        self.places = []
        standing = [bid for bid in bids if bid.merit() is not None]
        for tied in in_groups(standing, Bid.merit):
            groups, still_open = break_tie(model, tied, model.tie_break, facts.get("tieOrders", []))
            if len(tied) > 1:
                self.ties.append((tied, still_open))
            for group in groups:
                rank = len(self.places) + 1
                for bid in group:
                    bid.rank = rank
                    self.places.append(bid)
        if self.places and [bid.rank for bid in self.places].count(1) == 1:
            self.winner = self.places[0]


def evaluate(given_model, facts):
    """One contract, or one lot as if it were one."""
    model = Model(given_model)
    bids = [Bid(one, False, facts) for one in facts["bids"]] + [Bid(one, True, facts) for one in facts.get("setAside", [])]
    if len({bid.id for bid in bids}) != len(bids):
        raise Refused("a bid is listed twice")
    for bid in bids:
        mark(model, bid)
        offer(model, bid)
    field = field_of(model, bids)
    for bid in bids:
        add_up(model, bid, field)
    return Result(model, bids, facts)


# ---------------------------------------------------------------- lots and frameworks (domain.md 3.6; PA23 s.23(4))


def criteria_in(lot, model, field="lots"):
    """A criterion that names lots (or stages) is judged in those alone, with all that stands below it."""
    parents = {criterion["id"]: criterion for criterion in model["criteria"]}

    def is_in(criterion):
        named = criterion.get(field)
        above = parents.get(criterion.get("parent"))
        return (named is None or lot in named) and (above is None or is_in(above))

    return [criterion for criterion in model["criteria"] if is_in(criterion)]


def of_lot(lot, model):
    """One lot as a contract of its own: its criteria, and its own estimated value, never that of all lots together."""
    if lot is None:
        return model
    value = next(one["value"] for one in model["lots"] if one["id"] == lot)
    return {**model, "criteria": criteria_in(lot, model), "estimatedValue": None, "tender": {"estimatedValue": value}}


def of_stage(model):
    """A record holds one stage of a procedure (PA23 s.20): what it judges is what names it, or no stage, and only the last leads to an award."""
    stages, earlier = model.get("stages") or [], model.get("earlier")
    if not stages:
        return model
    ids = [stage["id"] for stage in stages]
    here = ids.index(model["stage"]) if model.get("stage") else 0 if earlier is None else ids.index(earlier["stage"]) + 1
    criteria = criteria_in(ids[here], model, "stages")
    had_parts = {one.get("parent") for one in model["criteria"]}
    while True:
        parents = {one.get("parent") for one in criteria}
        kept = [one for one in criteria if one["kind"] != "group" or one["id"] in parents or one["id"] not in had_parts]
        if len(kept) == len(criteria):
            break
        criteria = kept
    is_part = here < len(stages) - 1
    if is_part and model["weightMode"] == "absolute":
        # A section weighs what is judged of it so far.
        criteria = [{**one, "weight": None} if one["kind"] == "group" else one for one in criteria]

    def applies(step):
        """A step that asks for what stands in other stages alone is passed over in this one."""
        asked = lambda tree: any(one["kind"] == "price" if step["kind"] == "lowest-price" else one["id"] == step["criterion"] for one in tree)
        return step["kind"] not in ("lowest-price", "highest-criterion") or asked(criteria) or not asked(model["criteria"])

    return {
        **model,
        "criteria": criteria,
        "isPart": is_part,
        "tieBreak": [step for step in model.get("tieBreak", []) if applies(step)],
        "lotCap": None if is_part else model.get("lotCap"),
        "frameworkCut": stages[here]["onwards"]["cut"] if is_part else model.get("frameworkCut"),
    }


def scored_once(model, facts):
    """What was agreed on one of a supplier's bids, for a question scored once, counts for its bids in the other lots."""
    once = {criterion["id"] for criterion in model["criteria"] if criterion.get("scoredOnce")}
    agreed = {(mark["criterion"], mark["bid"]): mark["value"] for mark in facts["consensus"]}
    suppliers = {}
    for bid in facts["bids"] + facts["setAside"]:
        suppliers.setdefault(bid["supplier"], []).append(bid["id"])
    marks = [mark for mark in facts["consensus"] if mark["criterion"] not in once]
    for criterion in once:
        for bids in suppliers.values():
            found = [agreed[criterion, bid] for bid in bids if (criterion, bid) in agreed]
            marks += [{"criterion": criterion, "bid": bid, "value": found[0]} for bid in bids if found]
    return marks


def admitted(cut, places):
    """Who gets into a framework, who is in reserve, and who stands exactly on the line; None where a tie has to be decided first, or where there are no totals to compare."""
    if not places:
        return [], [], []
    if cut["kind"] == "first":
        count = cut["count"]
        taken, rest = places[:count], places[count:]
        if not rest or taken[-1].merit() != rest[0].merit():
            return taken, rest, []
        line = [bid for bid in places if bid.merit() == rest[0].merit()]
        if cut["line"] == "by-rank":
            return None if taken[-1].rank == rest[0].rank else (taken, rest, line)
        taken = [bid for bid in places if bid.merit() > rest[0].merit() or (bid in line and cut["line"] == "all-in")]
        return taken, [bid for bid in places if bid not in taken], line
    if places[0].total is None:
        return None
    if exact(cut["score"] if cut["kind"] == "above" else cut["points"]) < 0:
        raise Refused("a cut of fewer than no points")
    limit = exact(cut["score"]) if cut["kind"] == "above" else places[0].total - exact(cut["points"])
    line = [bid for bid in places if bid.total == limit]
    taken = [bid for bid in places if bid.total > limit or (bid in line and cut["line"] == "in")]
    return taken, [bid for bid in places if bid not in taken], line


class Undecided(Exception):
    """The published mechanism does not say who gets a lot. `level` is what a draw or a decision could choose between, if there is anything."""

    def __init__(self, reason, kind=None, level=None):
        super().__init__(reason)
        self.kind, self.level = kind, level


# No more level combinations than this are laid before anybody.
MOST_TO_CHOOSE_FROM = 100


class OnRecord:
    """What was decided where the mechanism leaves something open; it counts only for exactly what it chose from, and in the way that was published."""

    def __init__(self, model, decisions):
        self.asks = "draw" if any(step["kind"] == "drawing-lots" for step in model.get("tieBreak", [])) else "decision"
        self.decisions = [one for one in decisions if one["by"] == self.asks]

    def order(self, lots):
        for one in self.decisions:
            if one["kind"] == "order" and sorted(one["order"]) == sorted(lots):
                return one["order"]
        raise Undecided("lots have the same value", "order", set(lots))

    def combination(self, level):
        for one in self.decisions:
            if one["kind"] == "combination" and len(one["from"]) == len(level) and set(map(frozenset, one["from"])) == level:
                if frozenset(one["chosen"]) in level:
                    return frozenset(one["chosen"])
        raise Undecided("several combinations are level", "combination", level)


def best_of(bids):
    if len(bids) > 1 and bids[0].rank == bids[1].rank:
        raise Undecided("a tie decides who gets a lot")
    return bids[0] if bids else None


def by_value(lots, most, descending, record):
    """One lot after the other; who has as many as it may have is passed over. Of one value, lots that share a supplier need an order on record."""
    values = {lot["id"]: exact(lot["value"] or 0) for lot, _ in lots}
    suppliers = {lot["id"]: {bid.supplier for bid in bids} for lot, bids in lots}
    level = {}
    for one, other in permutations(values, 2):
        if values[one] == values[other] and suppliers[one] & suppliers[other]:
            level.setdefault(values[one], {})[one] = None
    place = {}
    for same in level.values():
        place.update({lot: at for at, lot in enumerate(record.order(list(same)))})
    won = {}
    sign = -1 if descending else 1
    for lot, bids in sorted(lots, key=lambda pair: (sign * values[pair[0]["id"]], place.get(pair[0]["id"], 0))):
        held = [bid.supplier for bid in won.values() if bid is not None]
        won[lot["id"]] = best_of([bid for bid in bids if held.count(bid.supplier) < most])
    return won


def by_preference(lots, most):
    """Who would have too many gives up the lots that it named last; each of these goes to the next in it, and so on until nobody has too many."""
    given_up = set()
    while True:
        won = {lot["id"]: best_of([bid for bid in bids if (lot["id"], bid.supplier) not in given_up]) for lot, bids in lots}
        before = len(given_up)
        for supplier in {bid.supplier for bid in won.values() if bid is not None}:
            held = [(bid.preference, lot) for lot, bid in won.items() if bid is not None and bid.supplier == supplier]
            if len(held) > most:
                if any(preference is None for preference, _ in held):
                    raise Undecided("a supplier has not said which lots it wants first")
                given_up |= {(lot, supplier) for _, lot in sorted(held)[most:]}
        if len(given_up) == before:
            return won


def best_combination(lots, most, worth, record):
    """Of every allowed combination the one that leaves fewest lots without a supplier and then is worth most; all of them are compared."""
    if any(bid.price is None for _, bids in lots for bid in bids) and worth(Fraction(0), Fraction(1)) != 0:
        raise Undecided("a price is missing")
    # Whoever stands better in a lot than the bid that gets it is full already, and only so many can be full of the other lots.
    full = (len(lots) - 1) // most
    value = lambda bid: worth(bid.total, bid.price)
    lots = [(lot, [bid for bid in bids if sum(value(other) > value(bid) for other in bids) <= full]) for lot, bids in lots]

    @lru_cache(maxsize=None)
    def best(at, held):
        """(lots awarded, their worth, in how many ways, what the first of them can be) from lot `at` on, by suppliers who hold so many already."""
        if at == len(lots):
            return 0, Fraction(0), 1, ()
        rest = best(at + 1, held)
        found = (*rest[:3], ((None, rest),))
        for bid in lots[at][1]:
            if held.count(bid.supplier) < most:
                rest = best(at + 1, tuple(sorted((*held, bid.supplier))))
                new = (rest[0] + 1, rest[1] + value(bid), rest[2], ((bid, rest),))
                if new[:2] > found[:2]:
                    found = new
                elif new[:2] == found[:2]:
                    found = (*found[:2], found[2] + new[2], found[3] + new[3])
        return found

    def written_out(found):
        return [()] if not found[3] else [(bid, *more) for bid, rest in found[3] for more in written_out(rest)]

    found = best(0, ())
    if found[2] > MOST_TO_CHOOSE_FROM:
        raise Undecided("more combinations are level than anybody can choose from")
    ways = {frozenset(bid.id for bid in way if bid is not None): way for way in written_out(found)}
    chosen = next(iter(ways)) if len(ways) == 1 else record.combination(set(ways))
    return {lot["id"]: bid for (lot, _), bid in zip(lots, ways[chosen])}


def award_lots(lots, cap, record, is_income):
    """(who gets each lot, whether the cap bit). `lots` are pairs of a lot and the bids that stand in it, best first."""
    won = {lot["id"]: best_of(bids) for lot, bids in lots}
    held = [bid.supplier for bid in won.values() if bid is not None]
    if cap is None or all(held.count(supplier) <= cap["most"] for supplier in held):
        return won, False
    most, mechanism = cap["most"], cap["mechanism"]
    if mechanism in ("descending-value", "ascending-value"):
        return by_value(lots, most, mechanism == "descending-value", record), True
    if mechanism == "stated-preference":
        return by_preference(lots, most), True
    if mechanism == "best-combined-total":
        return best_combination(lots, most, lambda total, price: total, record), True
    if mechanism == "best-combined-price":
        return best_combination(lots, most, lambda total, price: price if is_income else -price, record), True
    raise Refused(f"unknown mechanism {mechanism}")


class Tender:
    """Every lot by itself, and then who gets which; one result alone for a contract that is let as one."""

    def __init__(self, model, facts):
        model = of_stage(model)
        facts = {part: list(facts.get(part, [])) for part in ("bids", "setAside", "consensus", "prices", "priceSteps", "offers", "kept", "tieOrders", "lotDecisions")}
        for one in facts["bids"] + facts["setAside"]:
            one.setdefault("supplier", one["id"])
        facts["consensus"] = scored_once(model, facts) if any(one.get("scoredOnce") for one in model["criteria"]) else facts["consensus"]
        self.model, self.facts = model, facts
        if any("amount" in one for one in facts["prices"]):
            facts["prices"] = self.evaluated_prices()
        self.lots = [(lot, self.one_lot(lot and lot["id"])) for lot in model.get("lots") or [None]]
        self.cut = model.get("frameworkCut")
        self.awarded = None
        if self.lots[0][0] is not None and self.cut is None and all(result.places is not None for _, result in self.lots):
            try:
                places = [(lot, result.places) for lot, result in self.lots]
                is_income = any(one["kind"] == "price" and one["formula"]["kind"] == "highest-income" for one in model["criteria"])
                self.awarded = award_lots(places, model.get("lotCap"), OnRecord(model, facts["lotDecisions"]), is_income)
            except Undecided as reason:
                self.awarded = reason

    def one_lot(self, lot, **more):
        mine = lambda part: [bid for bid in self.facts[part] if bid.get("lot") == lot]
        return evaluate(of_lot(lot, self.model), {**self.facts, "bids": mine("bids"), "setAside": mine("setAside"), **more})

    def evaluated_prices(self):
        """A compute file gives prices as submitted and the steps taken on them: each reaches all who stand by the prices so far, and none may be left out."""
        given = self.facts["prices"]
        tendered = [{"bid": one["bid"], "amount": one["amount"], "currency": one.get("currency", "GBP")} for one in given]
        schedules = [{"bid": one["bid"], "lines": one["lines"]} for one in given if one.get("lines") is not None]
        prices = Prices({"model": self.model, "input": self.facts, "tendered": tendered, "schedules": schedules})
        for number, one in enumerate(self.facts["priceSteps"], 1):
            lot = one.get("lot")
            field = self.one_lot(lot, prices=prices.comparable()).bids
            standing = {bid.id for bid in field if bid.standing == "standing" and bid.id in prices.now}
            _, after = prices.take({"id": one.get("id", str(number)), "lot": lot, "step": one["step"]}, standing)
            if one["step"]["kind"] not in ("arithmetic", "as-tendered", "reversal") and set(after) != standing:
                raise Refused(f"price step {number} is not the same for all")
            if min(amount for amount, _ in after.values()) <= 0:
                raise Refused(f"price step {number} leaves a price that is not above nought")
        return prices.comparable()


# ---------------------------------------------------------------- comparing with what the program says


class Comparison:
    def __init__(self):
        self.compared, self.differences = 0, []

    def number(self, where, own, given):
        given = None if given is None else exact(given)
        self.same(where, own, given)

    def same(self, where, own, given):
        self.compared += 1
        if own != given:
            self.differences.append(f"{where}: this engine has {own}, the record has {given}")


    def rows(self, where, own, given, *fields):
        """The same rows in whatever order; of a long list only what differs is said."""
        listed = lambda rows: {json.dumps([row[field] for field in fields]) for row in rows}
        for row in sorted(listed(own) ^ listed(given)):
            self.differences.append(f"{where}: {row} stands on one side alone")
        self.compared += len(listed(own) | listed(given))


def value(derivation):
    return None if derivation is None else derivation["value"]


def compare_bid(comparison, result, bid, given):
    model = result.model
    comparison.same(f"{bid.name}, standing", bid.standing, given["standing"])
    comparison.same(f"{bid.name}, criteria with points", [one["id"] for one in model.weighed], [one["criterion"] for one in given["points"]])
    for one in given["points"]:
        where = f"{bid.name}, {one['criterion']}"
        comparison.number(f"{where}, points available", model.absolute.get(one["criterion"]), one["available"])
        comparison.number(f"{where}, points", bid.points.get(one["criterion"]), value(one["points"]))
    gates = {one["criterion"]: one for one in given["gates"]}
    if model.budget is not None and not bid.is_out:
        one = gates.pop(model.budget["id"], {"measured": None, "result": "not there", "consequence": ""})
        comparison.number(f"{bid.name}, price against the budget", bid.price, value(one["measured"]))
        result_of = "undecided" if bid.price is None else "failed" if bid.over_budget else "passed"
        comparison.same(f"{bid.name}, budget", (result_of, "disqualified" if bid.over_budget else "none"), (one["result"], one["consequence"]))
    comparison.same(f"{bid.name}, thresholds", {one["id"] for one in model.gates}, set(gates))
    for criterion in model.gates:
        one = gates[criterion["id"]]
        where = f"{bid.name}, threshold of {criterion['id']}"
        measured = bid.measured.get(criterion["id"])
        failed = criterion in bid.failed
        after = "disqualified" if criterion["threshold"]["modality"] == "must" else "kept" if criterion["id"] in bid.kept else "needs-decision"
        comparison.number(f"{where}, measured", measured, value(one["measured"]))
        comparison.same(f"{where}, result", "undecided" if measured is None else "failed" if failed else "passed", one["result"])
        comparison.same(f"{where}, consequence", after if failed else "none", one["consequence"])
    offers = {one["measure"]: one for one in given["offers"]}
    comparison.same(f"{bid.name}, offers with a worth", set(bid.pounds), set(offers))
    for key in set(bid.pounds) & set(offers):
        where = f"{bid.name}, offer {key}"
        comparison.number(f"{where}, promised", bid.promises[key].quantity, offers[key]["promised"])
        comparison.number(f"{where}, verified", bid.promises[key].verified, offers[key]["verified"])
        comparison.number(f"{where}, counted", bid.counted[key], offers[key]["counted"])
        if offers[key].get("units"):
            comparison.number(f"{where}, working of the units counted", bid.counted[key], offers[key]["units"]["value"])
        comparison.number(f"{where}, pounds", bid.pounds[key], offers[key]["pounds"]["value"])
    comparison.number(f"{bid.name}, total", bid.total, value(given["total"]))
    comparison.number(f"{bid.name}, pounds that rank", bid.figure, value(given["figure"]))


def steps_of(result):
    """For each place and the next the criterion that parts them; nothing where they are level on all."""
    steps = []
    for ahead, behind in zip(result.places, result.places[1:]):
        parted = [criterion["id"] for criterion, one, other in zip(result.model.weighed, ahead.turns, behind.turns) if one != other]
        steps += [(ahead.id, behind.id, parted[0])] if parted else []
    return steps


def steps_given(order):
    return [(step["ahead"], step["behind"], step["criterion"]) for step in order]


def compare_ranking(comparison, result, given):
    comparison.same("whether there is a ranking", result.places is not None, given is not None)
    if given is None or result.places is None:
        return
    ranks = {one["bid"]: one["rank"] for one in given["places"]}
    comparison.same("ranks", {bid.id: bid.rank for bid in result.places}, ranks)
    in_turn = result.model.in_turn
    if in_turn:
        shown = {bid.id: " · ".join(shortly(turn) for turn in bid.turns) for bid in result.places}
        comparison.same("criteria as shown", shown, {one["bid"]: one["shown"] for one in given["places"]})
    else:
        shown = dict(zip([bid.id for bid in result.places], shown_apart([bid.total for bid in result.places])))
        comparison.same("totals as shown", shown, {one["bid"]: one["shown"] for one in given["places"]})
    by = "criteria-order" if in_turn else "total" if result.model.ranking is None else result.model.ranking["formula"]["kind"]
    comparison.same("what ranks", by, given["by"])
    comparison.same("what puts each bid before the next", steps_of(result) if in_turn else [], steps_given(given.get("order") or []))
    pounds = iter(shown_apart([bid.figure for bid in result.places if bid.figure is not None]))
    places = {one["bid"]: one for one in given["places"]}
    for bid in result.places:
        one = places.get(bid.id, {"total": None, "figure": None})
        comparison.number(f"{bid.name}, total in the ranking", bid.total, one["total"])
        comparison.number(f"{bid.name}, pounds in the ranking", bid.figure, value(one["figure"]))
        if bid.figure is not None and one["figure"] is not None:
            comparison.same(f"{bid.name}, pounds as shown", next(pounds), re.sub("[£,]", "", one["figure"]["shown"]))
    level = lambda bid: None if in_turn else bid.total if bid.figure is None else bid.figure
    own = [({bid.id for bid in tied}, level(tied[0]), sorted((sorted(names), asks) for names, asks in left)) for tied, left in result.ties]
    ties = [({*one["bids"]}, None if in_turn else exact(one["level"]), sorted((sorted(each["bids"]), each["asks"]) for each in one["open"])) for one in given["ties"]]
    comparison.same("ties", own, ties)
    comparison.same("winner", result.winner and result.winner.id, given["winner"])
    margin = given["margin"]
    comparison.same("whether there is a margin", not in_turn and result.winner is not None and len(result.places) > 1, margin is not None)
    if margin is None or result.winner is None:
        return
    first, second = result.places[0], result.places[1]
    comparison.same("second place", second.id, margin["second"])
    comparison.number("margin", first.merit() - second.merit(), margin["points"]["value"])
    comparison.same("sections of the margin", len(margin["sections"]), 0 if first.figure is not None else len(top_level(result.model)))
    for section in margin["sections"]:
        key = section["criterion"]
        difference = first.points[key] - second.points[key]
        comparison.number(f"margin in {key}", difference, section["difference"])
        comparison.number(f"margin without {key}", first.total - second.total - difference, section["marginWithout"])


def compare(tender, evaluation):
    comparison = Comparison()
    comparison.same("lots", [lot and lot["id"] for lot, _ in tender.lots], [one["lot"] and one["lot"]["id"] for one in evaluation["lots"]])
    for (lot, result), one in zip(tender.lots, evaluation["lots"]):
        if lot is not None and lot.get("value") is not None:
            comparison.number(f"estimated value of {lot['id']}", exact(lot["value"]), one["lot"]["value"])
        compare_lot(comparison, result, one["evaluation"])
        compare_admitted(comparison, tender.cut, result, one["admitted"])
    compare_awards(comparison, tender, evaluation["awards"])
    return comparison


def compare_admitted(comparison, cut, result, given):
    expected = cut is not None and result.places is not None
    comparison.same("whether a framework is cut", expected, given is not None)
    if given is None or not expected:
        return
    own = admitted(cut, result.places)
    comparison.same("whether it is known who is admitted", own is not None, given["ok"])
    if own is not None and given["ok"]:
        for bids, part in zip(own, ("admitted", "reserve", "onTheLine")):
            comparison.same(part, {bid.id for bid in bids}, set(given["value"][part]))


def compare_choice(comparison, own, given):
    """What a person is asked to choose between; one combination more or less would be another question."""
    level = given and (set(given["lots"]) if given["kind"] == "order" else set(map(frozenset, given["from"])))
    comparison.same("what is level between lots", (own.kind, own.level), (given and given["kind"], level))


def compare_awards(comparison, tender, given):
    own = tender.awarded
    comparison.same("whether lots are awarded", own is not None, given is not None)
    if own is None or given is None:
        return
    comparison.same("whether the mechanism says who gets which lot", not isinstance(own, Undecided), given["ok"])
    if isinstance(own, Undecided) and not given["ok"]:
        compare_choice(comparison, own, given.get("choice"))
    if isinstance(own, Undecided) or not given["ok"]:
        return
    won, capped = own
    bids = [bid for bid in won.values() if bid is not None]
    comparison.same(
        "who gets which lot",
        {lot: bid and bid.id for lot, bid in won.items()},
        {one["lot"]: one["awarded"] and one["awarded"]["bid"] for one in given["value"]["awards"]},
    )
    for one in given["value"]["awards"]:
        bid = won.get(one["lot"])
        if bid is not None and one["awarded"]:
            comparison.number(f"{one['lot']}, total of the bid that gets it", bid.total, one["awarded"]["total"])
            comparison.number(f"{one['lot']}, price of the bid that gets it", bid.price, one["awarded"]["price"])
    comparison.same("whether the cap bit", capped, given["value"]["capped"])
    known = all(bid.total is not None for bid in bids)
    comparison.number("totals of all lots", sum(bid.total for bid in bids) if known else None, value(given["value"]["total"]))
    known = all(bid.price is not None for bid in bids)
    comparison.number("prices of all lots", sum(bid.price for bid in bids) if known else None, value(given["value"]["price"]))


def compare_lot(comparison, result, evaluation):
    for one in evaluation["weights"]:
        comparison.number(f"weight of {one['criterion']}, percent", result.model.relative.get(one["criterion"]), one["relative"])
        comparison.number(f"weight of {one['criterion']}, points", result.model.absolute.get(one["criterion"]), one["absolute"])
    comparison.same("criteria that weigh", 0 if result.model.in_turn else len(result.model.weighed), len(evaluation["weights"]))
    comparison.same("bids", [bid.id for bid in result.bids], [one["bid"] for one in evaluation["bids"]])
    for bid, one in zip(result.bids, evaluation["bids"]):
        compare_bid(comparison, result, bid, one)
    missing = {(one["kind"], one.get("criterion", one.get("measure", "")), one["bid"]) for one in evaluation["missing"]}
    comparison.same("what is missing", result.missing, missing)
    compare_ranking(comparison, result, evaluation["ranking"])


# ---------------------------------------------------------------- what people see


def top_level(model):
    return model.weighed if model.in_turn else [one for one in model.below.get(None, []) if one["id"] in model.absolute]


def table(result):
    sections, ranking = top_level(result.model), result.model.ranking
    pounds = [] if ranking is None else ["Pounds per point" if ranking["formula"]["kind"] == "price-per-point" else "Pounds less worth"]
    titles = [f"{one.get('title') or one['id']} /{decimal(result.model.absolute[one['id']], 2)}" for one in sections]
    head = ["Rank", "Bid", *titles, "Total", *pounds]
    rows = [head]
    for bid in sorted(result.bids, key=lambda bid: (bid.rank is None, bid.rank or 0)):
        cells = [bid.points.get(one["id"]) for one in sections] + [bid.total] + [bid.figure for _ in pounds]
        rows.append([str(bid.rank or bid.standing), bid.name, *["-" if cell is None else decimal(cell, 4) for cell in cells]])
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    for tied, still_open in result.ties:
        lines.append(f"Exactly level: {', '.join(bid.name for bid in tied)}{'; it waits for a ' + still_open[0][1] if still_open else ''}.")
    if result.missing:
        lines.append(f"No ranking: {len(result.missing)} facts are missing.")
    return "\n".join(lines)


def awards_in_words(won, capped):
    lines = [f"{lot} goes to {bid.name if bid else 'nobody'}." for lot, bid in won.items()]
    return "\n".join(lines + (["The published limit on lots was reached, so the published mechanism decided."] if capped else []))


# ---------------------------------------------------------------- from the record to the facts (compute files have none of these)


def penny(value):
    return rounded(value, 2, "half-up")


# The rule that has to be published for a step of each kind.
RULE_OF = {
    "arithmetic": "arithmetic",
    "missing-item": "missingItems",
    "quantities": "quantities",
    "option": "options",
    "life-cycle": "lifeCycle",
    "vat": "vat",
    "currency": "currencies",
}


class Prices:
    """Where the tendered totals of a record have been brought, step by step: pounds, or an amount of another published currency. Only what was published may be done (domain.md 3.4, "Evaluated price")."""

    def __init__(self, record):
        self.model = of_stage(record["model"])
        self.lot_of = {one["id"]: one.get("lot") for part in ("bids", "setAside") for one in record["input"].get(part, [])}
        self.now = {one["bid"]: (exact(one["amount"]), one["currency"]) for one in record["tendered"]}
        self.lines = {one["bid"]: {line["ref"]: line for line in one["lines"]} for one in record["schedules"]}
        self.taken = {}  # by id: the step, and what each bid's price was before and after it

    def comparable(self):
        """What a formula takes: none of it is a price in another currency, one for which a published step is not taken, or one whose schedule nobody has dealt with (domain.md 2.2, state 17)."""
        return [{"bid": bid, "pounds": str(amount)} for bid, (amount, currency) in self.now.items() if currency == "GBP" and not self.waits(bid)]

    def waits(self, bid):
        price = self.price_of(self.lot_of.get(bid))
        rules, lines = price["rules"], self.lines.get(bid)
        taken = [one["step"] for kind in (*RULE_OF, "as-tendered") for one in self.in_force(self.lot_of.get(bid), kind) if bid in one["after"]]
        kinds = {step["kind"] for step in taken}
        steps = [kind for kind in ("quantities", "life-cycle", "vat") if rules[RULE_OF[kind]] is not None and kind not in kinds]
        wrong = [ref for ref in lines or {} if rules["arithmetic"] is not None and self.is_wrong(price, lines[ref])]
        corrected = {step["line"] for step in taken if step["kind"] in ("arithmetic", "as-tendered") and step["bid"] == bid}
        absent = [line["ref"] for line in price["schedule"] if rules["missingItems"] is not None and self.is_absent(price, bid, line)]
        added = {step.get("line") for step in taken if step["kind"] == "missing-item" or (step["kind"] == "as-tendered" and step["bid"] is None)}
        return steps + [ref for ref in wrong if ref not in corrected] + [ref for ref in absent if ref not in added]

    def counts(self, price, line):
        return not line.get("optional") or price["rules"]["options"] == "included"

    def is_wrong(self, price, line):
        """A line that counts whose total is neither the issued quantity × its rate nor, where published quantities are compared anyway, its own."""
        if not self.counts(price, line) or line.get("rate") is None:
            return False
        rate, own = exact(line["rate"]), line.get("quantity")
        issued = next((one["quantity"] for one in price["schedule"] if one["ref"] == line["ref"]), None)
        fixed = own if issued is None else issued
        stated = line.get("total")
        if fixed is None or (stated is None and own is None):
            return False
        stated = penny(exact(own) * rate) if stated is None else exact(stated)
        allowed = [fixed] + ([own] if price["rules"]["quantities"] is not None and own is not None else [])
        return all(penny(exact(quantity) * rate) != stated for quantity in allowed)

    def is_absent(self, price, bid, line):
        """An issued line that counts and that a sealed schedule leaves out. A total alone is in the price, unless totals are not what is compared."""
        if bid not in self.lines or not self.counts(price, line):
            return False
        own = self.lines[bid].get(line["ref"], {})
        return own.get("rate") is None and (own.get("total") is None or price["rules"]["quantities"] is not None)

    def price_of(self, lot):
        criteria = self.model["criteria"] if lot is None else criteria_in(lot, self.model)
        price = next((one for one in criteria if one["kind"] == "price"), {})
        return {"rules": {**dict.fromkeys(RULE_OF.values()), **(price.get("rules") or {})}, "schedule": price.get("schedule") or []}

    def in_force(self, lot, kind):
        back = {one["step"]["reverses"] for one in self.taken.values() if one["step"]["kind"] == "reversal"}
        return [one for key, one in self.taken.items() if key not in back and one["lot"] == lot and one["step"]["kind"] == kind]

    def rate_of_line(self, lot, bid, ref):
        """As corrected, else as sealed; where the total of a line prevails, what it comes to for one."""
        corrected = [one["step"] for one in self.in_force(lot, "arithmetic") if (one["step"]["bid"], one["step"].get("line")) == (bid, ref)]
        if not corrected:
            rate = self.lines.get(bid, {}).get(ref, {}).get("rate")
            return None if rate is None else exact(rate)
        last = corrected[-1]
        by_total = self.price_of(lot)["rules"]["arithmetic"] == "total-prevails"
        return exact(last["stated"]) / exact(last["quantity"]) if by_total else exact(last["rate"])

    def by_quantities(self, lot, bid):
        """Every line that counts at the published quantity, to the penny, and what was added for items that are missing."""
        price = self.price_of(lot)
        total = Fraction(0)
        for line in price["schedule"]:
            if line.get("optional") and price["rules"]["options"] != "included":
                continue
            rate = self.rate_of_line(lot, bid, line["ref"])
            if rate is not None:
                total += penny(rate * exact(line["quantity"]))
            elif not any(one["step"].get("line") == line["ref"] for one in self.in_force(lot, "missing-item") + self.left_out(lot)):
                raise Refused(f"{bid} gave no rate for line {line['ref']}")
        return total + sum(one["after"][bid][0] - one["before"][bid][0] for one in self.in_force(lot, "missing-item") if bid in one["after"])

    def left_out(self, lot):
        """Steps that say why nothing is added for an item that is missing."""
        return [one for one in self.in_force(lot, "as-tendered") if one["step"]["bid"] is None]

    def adjusted(self, lot, step, reached):
        """Amounts and currencies after one step. `reached` are the bids for which the record has a row: a step that names none reaches all that stood then."""
        rules, kind = self.price_of(lot)["rules"], step["kind"]
        if kind in RULE_OF and rules[RULE_OF[kind]] is None:
            raise Refused(f"nothing was published about a price step {kind}")
        pounds = {"GBP": Fraction(1), **{one["currency"]: exact(one["pounds"]) for one in (rules["currencies"] or {"rates": []})["rates"]}}
        amount = lambda bid: self.now[bid][0]
        in_pounds = lambda bid: pounds[self.now[bid][1]]
        same_currency = lambda amounts: {bid: (value, self.now[bid][1]) for bid, value in amounts.items()}
        if kind == "arithmetic":
            gap = penny(exact(step["quantity"]) * exact(step["rate"])) - exact(step["stated"])
            return same_currency({step["bid"]: amount(step["bid"]) + (gap if rules["arithmetic"] == "unit-rate-prevails" else 0)})
        if kind == "missing-item":
            asked = {one["bid"]: None if one.get("pounds") is None else exact(one["pounds"]) * in_pounds(one["bid"]) for one in step["asked"]}
            given = [value for value in asked.values() if value is not None]
            rule = rules["missingItems"]
            rate = exact(step["published"]) if rule == "published" else max(given) if rule == "highest" else penny(sum(given) / len(given))
            return same_currency({bid: amount(bid) + (rate / in_pounds(bid) if value is None else 0) for bid, value in asked.items()})
        if kind == "quantities":
            return same_currency({bid: self.by_quantities(lot, bid) for bid in reached})
        if kind == "option":
            sign = 1 if rules["options"] == "included" else -1
            return same_currency({one["bid"]: amount(one["bid"]) + sign * exact(one["pounds"]) for one in step["amounts"]})
        if kind == "life-cycle":
            growth = 1 + exact(rules["lifeCycle"]["rate"]) / 100
            early = 1 if rules["lifeCycle"]["timing"] == "year-start" else 0
            later = lambda years: sum((exact(one["pounds"]) / growth ** (one["year"] - early) for one in years), Fraction(0))
            return same_currency({one["bid"]: penny(amount(one["bid"]) + later(one.get("years", []))) for one in step["costs"]})
        if kind == "vat":
            factor = {one["bid"]: 1 + exact(one["percent"]) / 100 for one in step["rates"]}
            return same_currency({bid: penny(amount(bid) * by if rules["vat"] == "including" else amount(bid) / by) for bid, by in factor.items()})
        if kind == "currency":
            mode = rules["currencies"]["rounding"]
            convert = lambda bid: amount(bid) if self.now[bid][1] == "GBP" else rounded(amount(bid) * in_pounds(bid), 2, mode)
            return {bid: (convert(bid), "GBP") for bid in reached}
        if kind == "reversal":
            return self.taken[step["reverses"]]["before"]
        if kind == "as-tendered":
            absent = lambda bid: any(line["ref"] == step["line"] and self.is_absent(self.price_of(lot), bid, line) for line in self.price_of(lot)["schedule"])
            return {bid: self.now[bid] for bid in ([step["bid"]] if step["bid"] is not None else [bid for bid in reached if absent(bid)])}
        raise Refused(f"unknown price step {kind}")

    def take(self, one, reached):
        kind = one["step"]["kind"]
        if kind in ("quantities", "life-cycle", "vat", "currency") and self.in_force(one["lot"], kind):
            raise Refused(f"a price step {kind} is taken a second time")
        after = self.adjusted(one["lot"], one["step"], reached)
        before = {bid: self.now[bid] for bid in after}
        self.taken[one["id"]] = {"lot": one["lot"], "step": one["step"], "before": before, "after": after}
        self.now.update(after)
        return before, after


def prices_agree(comparison, record):
    """From the totals as they were sealed, step by step, to the prices that the formula takes; what still waits for a step is none of them."""
    prices = Prices(record)
    for number, one in enumerate(record["priceSteps"], 1):
        rows = {row["bid"]: row for row in one["rows"]}
        before, after = prices.take(one, set(rows))
        comparison.same(f"bids that price step {number} reaches", set(after), set(rows))
        for bid in set(after) & set(rows):
            comparison.number(f"{bid}, price before step {number}", before[bid][0], rows[bid]["from"])
            comparison.number(f"{bid}, price after step {number}", after[bid][0], rows[bid]["to"])
            comparison.same(f"{bid}, currencies of step {number}", (before[bid][1], after[bid][1]), (rows[bid]["currency"], rows[bid]["into"]))
    pounds_of = lambda given: {one["bid"]: exact(one["pounds"]) for one in given}
    comparison.same("evaluated prices", pounds_of(prices.comparable()), pounds_of(record["prices"]))


def facts_agree(comparison, record):
    """That what was calculated with is what stands on record beside it: marks, prices, quantities as they were verified, decisions, and who is out and why."""
    facts = record["input"]
    prices_agree(comparison, record)
    comparison.rows("agreed scores", facts["consensus"], record["consensus"], "bid", "criterion", "value")
    comparison.rows("prices", facts["prices"], record["prices"], "bid", "pounds")
    comparison.rows("promises", facts["offers"], record["offers"], "bid", "measure", "quantity")
    reduced = {(one["bid"], one["measure"]): one["check"]["quantity"] for one in record["offerChecks"] if one["check"]["outcome"] == "reduced"}
    verified = {(one["bid"], one["measure"]): one["verified"] for one in facts["offers"] if "verified" in one}
    comparison.same("quantities that verification reduced", verified, reduced)
    decided = record["thresholdDecisions"]
    comparison.rows("bids kept after a threshold", facts["kept"], [one for one in decided if one["outcome"] == "keep"], "bid", "criterion")
    comparison.rows("ties settled", facts["tieOrders"], record["tieDecisions"], "by", "order")
    decisions = [{"decision": one} for one in facts["lotDecisions"]]
    comparison.rows("decisions between lots", decisions, record["lotDecisions"], "decision")
    out = {bid["id"] for bid in record["bids"] if bid["withdrawnReason"] is not None}
    out |= {one["bid"] for one in record["disregarded"]}
    out |= {one["bid"] for one in record["gates"] if one["outcome"] == "fail"}
    out |= {one["bid"] for one in decided if one["outcome"] == "reject"}
    comparison.same("bids that are out, each for something on record", {bid["id"] for bid in facts["setAside"]}, out)
    comparison.same("bids that stand", {bid["id"] for bid in facts["bids"]}, {bid["id"] for bid in record["bids"]} - out)


def read(path):
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as pack:
            return json.loads(pack.read("data/evaluation.json"))
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def without_lots(record):
    """The rules without the lots that are decided in records of their own."""
    apart = {one["lot"] for one in record.get("lotsApart", [])}
    return {**record["model"], "lots": [lot for lot in record["model"].get("lots", []) if lot["id"] not in apart]}


def one_file(path):
    try:
        record = read(path)
        tender = Tender(without_lots(record), record["input"])
    except Refused as refusal:
        print(f"Refused: {refusal}.")
        return 1
    except (OSError, KeyError, ValueError, TypeError) as fault:
        print(f"{path} cannot be read: {fault!r}", file=sys.stderr)
        return 2
    for lot, result in tender.lots:
        if lot is not None:
            print(f"Lot {lot.get('number') or lot['id']}: {lot.get('title') or lot['id']}")
        print(table(result))
        if tender.cut is not None and result.places is not None:
            in_it = admitted(tender.cut, result.places)
            print("A tie on the line has to be decided." if in_it is None else f"Admitted: {', '.join(bid.name for bid in in_it[0]) or 'nobody'}.")
    if tender.awarded is not None:
        print(f"Nobody can be awarded a lot yet: {tender.awarded}." if isinstance(tender.awarded, Undecided) else awards_in_words(*tender.awarded))
    if record.get("evaluation") is None:
        return 0
    comparison = compare(tender, record["evaluation"])
    if "consensus" in record:
        facts_agree(comparison, record)
    for difference in comparison.differences:
        print(f"DIFFERS  {difference}")
    if comparison.differences:
        print(f"\n{len(comparison.differences)} of {comparison.compared} numbers and facts differ.")
        return 1
    print(f"\nAll {comparison.compared} numbers and facts agree with the record.")
    return 0


def lines():
    """Each line holds a model, an input and what the program made of them; each answer is a line with what differs."""
    for line in sys.stdin:
        case = json.loads(line)
        try:
            tender = Tender(case["model"], case["input"])
        except Refused as refusal:
            differences = [] if case["evaluation"] is None else [f"refused here alone: {refusal}"]
            print(json.dumps({"compared": 1, "differences": differences}), flush=True)
            continue
        if case["evaluation"] is None:
            print(json.dumps({"compared": 1, "differences": ["refused by the program alone"]}), flush=True)
            continue
        comparison = compare(tender, case["evaluation"])
        if "priceSteps" in case:
            prices_agree(comparison, case)
        print(json.dumps({"compared": comparison.compared, "differences": comparison.differences}), flush=True)
    return 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--lines"]:
        sys.exit(lines())
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(one_file(sys.argv[1]))
