import RetractdCore

/// A plain rule for "deleted", given the same looks as retractd had.
enum Baseline: String, CaseIterable, Sendable {
    case anyError = "any error is a deletion"
    case twice = "not 200, twice running"
    case fortnight = "14-day rule (EDGI's)"

    struct Marks: Sendable {
        var alerts = 0
        var falseAlerts = 0
        var found = 0
        var facts = 0
        var delays: [Duration] = []

        static func + (one: Marks, other: Marks) -> Marks {
            Marks(
                alerts: one.alerts + other.alerts, falseAlerts: one.falseAlerts + other.falseAlerts,
                found: one.found + other.found, facts: one.facts + other.facts, delays: one.delays + other.delays)
        }
    }

    /// The moments at which it would have said so; it says so once until the story is well again.
    func alarms(_ looks: [Look]) -> [Timestamp] {
        var alarms: [Timestamp] = []
        var isRaised = false
        for index in looks.indices {
            let isGone = isGone(looks[...index])
            if isGone, !isRaised { alarms.append(looks[index].at) }
            isRaised = isGone
        }
        return alarms
    }

    private func isGone(_ looks: ArraySlice<Look>) -> Bool {
        switch self {
        case .anyError: !isPlainlyThere(looks.last)
        case .twice: looks.count >= 2 && looks.suffix(2).allSatisfy { !isPlainlyThere($0) }
        case .fortnight: shareThere(looks) < 0.75
        }
    }

    private func isPlainlyThere(_ look: Look?) -> Bool { look?.status == 200 || look?.status == 304 }

    /// The share of the last fourteen days, as far as they were watched, in which it was there.
    ///
    /// A look speaks for the time until the next. No answer counts as 404, so does a redirect to the home page and a title that says so.
    private func shareThere(_ looks: ArraySlice<Look>) -> Double {
        guard let first = looks.first, let last = looks.last, first.at < last.at else { return 1 }
        let from = max(first.at, last.at.advanced(by: .days(-14)))
        var there = 0.0
        for (look, next) in zip(looks, looks.dropFirst()) where next.at > from && isEffectivelyThere(look) {
            there += next.at.since(max(look.at, from)).inSeconds
        }
        return there / last.at.since(from).inSeconds
    }

    private func isEffectivelyThere(_ look: Look) -> Bool {
        guard let status = look.status, status < 400, !look.wentHome else { return false }
        return !look.title.contains("not found") && !look.title.hasPrefix("404")
    }
}
