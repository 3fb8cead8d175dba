import RetractdCore

/// Holds alerts against facts.
struct Marker {
    /// What a trouble of a site caused may be told so long after.
    static let grace = Duration.hours(2)

    let played: Played
    let expectations: Expectations
    let directory: Directory
    private var marks = Marks()
    private var falseEpisodes: Set<Place> = []

    init(_ played: Played) {
        self.played = played
        expectations = Expectations(played)
        directory = Directory(played.world)
    }

    mutating func run() -> Marks {
        marks.stories = played.world.storyCount
        marks.checks = played.checks
        marks.requests = played.log.requests.values.reduce(0, +)
        marks.articleDays = played.articleDays
        marks.alerts = played.alerts.count
        for alert in played.alerts { mark(alert) }
        for expected in expectations.expected([.removal]) { markRemoval(expected) }
        for expected in expectations.expected([.restoration]) { markRestoration(expected) }
        for expected in expectations.expected([.move, .unlisting]) { markOther(expected) }
        for expected in expectations.expected([.edit, .headline, .correction]) { markEdit(expected) }
        for baseline in Baseline.allCases { marks.baselines[baseline.rawValue] = compare(baseline) }
        return marks
    }

    // MARK: Alerts

    private mutating func mark(_ alert: Alert) {
        if alert.kind == .retractionConfirmed { marks.confirmed += 1 }
        if alert.kind == .retractionSuspected { marks.suspected += 1 }
        guard let cause = objection(to: alert) else { return }
        if alert.kind == .retractionConfirmed { marks.falselyConfirmed += 1 }
        if alert.kind == .retractionSuspected {
            marks.falselySuspected += 1
            if isTakenBack(alert) { marks.takenBack += 1 }
        }
        let place = place(alert)
        if let place { falseEpisodes.insert(place) }
        let how = alert.how.map { " (\($0))" } ?? ""
        note(.falseAlert, "\(alert.kind.rawValue)\(how)", place, site(alert) ?? 0, alert.detectedAt, cause)
    }

    private func isTakenBack(_ alert: Alert) -> Bool {
        played.alerts.contains {
            $0.kind == .retractionCleared && $0.article == alert.article && $0.detectedAt >= alert.detectedAt
        }
    }

    /// Why an alert is false; nil where it is true, or takes a false one back.
    private func objection(to alert: Alert) -> String? {
        switch alert.kind {
        case .retractionSuspected, .retractionConfirmed:
            isRight(alert) { $0.kind == .removal && isTimely(alert, $0) }
        case .retractionCleared:
            isRight(alert) { _ in true }
        case .articleRestored:
            place(alert).map(falseEpisodes.contains) == true
                ? nil : isRight(alert) { $0.kind == .restoration && $0.at <= alert.detectedAt }
        case .articleMoved: isRight(alert) { $0.kind == .move && $0.at <= alert.detectedAt }
        case .articleUnlisted: isRight(alert) { $0.kind == .unlisting && $0.at <= alert.detectedAt }
        case .articleEdited, .articleCorrected: isEdited(alert)
        case .siteIncident, .siteRecovered, .feedProblem, .feedRecovered: isTroubled(alert)
        case .networkLost, .networkBack: nil
        }
    }

    /// Whether a removal held when the story was first seen gone; a stumble of its address shortly before it cannot be told
    /// from it, and was seen.
    private func isTimely(_ alert: Alert, _ fact: Fact) -> Bool {
        let seen = alert.firstSeenGone ?? alert.detectedAt
        if fact.holds(at: seen) { return true }
        guard let place = place(alert), fact.holds(at: alert.detectedAt), fact.at.since(seen) <= .minutes(30) else {
            return false
        }
        return expectations.story(place).glitches.contains { $0.span.contains(seen) }
    }

    private func isRight(_ alert: Alert, _ isReason: (Fact) -> Bool) -> String? {
        guard let place = place(alert) else { return "no such story: \(alert.url ?? "")" }
        if alert.kind == .retractionCleared { return clearedWrongly(alert, place) }
        return expectations.story(place).facts.contains(where: isReason) ? nil : cause(place, alert)
    }

    private func clearedWrongly(_ alert: Alert, _ place: Place) -> String? {
        let isGone = expectations.story(place).facts.contains { $0.kind == .removal && $0.holds(at: alert.detectedAt) }
        return isGone ? "still gone, \(cause(place, alert))" : nil
    }

    private func isEdited(_ alert: Alert) -> String? {
        guard let place = place(alert) else { return "no such story: \(alert.url ?? "")" }
        let kinds: Set<Fact.Kind> = [.edit, .headline, .correction, .trifle, .restoration]
        let reasons = expectations.story(place).facts.filter { kinds.contains($0.kind) && $0.at <= alert.detectedAt }
        let isRecent = reasons.contains { fact in
            if fact.at == .earliest { return true }
            guard let seen = expectations.firstLook(after: fact.at, place) else { return false }
            return alert.detectedAt.since(seen) <= Self.grace
        }
        return isRecent ? nil : cause(place, alert)
    }

    private func isTroubled(_ alert: Alert) -> String? {
        guard let site = site(alert) else { return "no such site" }
        let world = played.world
        let spans = world.sites[site].troubles.map(\.span) + world.blackouts
        return spans.contains { $0.touches(alert.detectedAt, within: .hours(14)) } ? nil : "nothing was wrong"
    }

    /// What was going on at the place, for whoever looks into a mistake.
    private func cause(_ place: Place, _ alert: Alert) -> String {
        let site = played.world.sites[place.site]
        let story = expectations.story(place)
        let moment = alert.firstSeenGone ?? alert.detectedAt
        var causes = site.troubles.filter { $0.span.touches(moment, within: Self.grace) }.map(\.kind.rawValue)
        causes += story.glitches.filter { $0.span.touches(moment, within: .minutes(5)) }.map { "glitch \($0.status)" }
        causes += story.facts.filter { $0.at <= alert.detectedAt }.map { "\($0.kind.rawValue) \($0.how)" }
        if case .paywalled = story.standing.value(at: moment) { causes.append("paywall") }
        return (causes.isEmpty ? "nothing was wrong" : causes.joined(separator: ", "))
            + " [\(site.summary)] \(alert.summary)"
    }

    // MARK: Facts

    private mutating func markRemoval(_ expected: Expected) {
        let alerts = alerts(expected, [.retractionSuspected, .retractionConfirmed]).filter {
            isTimely($0, expected.fact)
        }
        let confirmed = alerts.first { $0.kind == .retractionConfirmed }
        var tally = Tally(facts: 1)
        if let first = alerts.first {
            tally.toSuspected = [max(.zero, first.detectedAt.since(expected.firstSeen))]
        }
        if let confirmed {
            tally.told = 1
            tally.toConfirmed = [max(.zero, confirmed.detectedAt.since(expected.firstSeen))]
            let names = RemovalWay(rawValue: expected.fact.how)?.names ?? []
            if let how = confirmed.how, names.contains(how) {
                tally.named = 1
            } else {
                note(expected, .misnamed, "called \(confirmed.how ?? "nothing")")
            }
        } else {
            note(expected, .missed, alerts.isEmpty ? "not even suspected" : "suspected only")
        }
        marks.removals[expected.fact.how, default: Tally()] = (marks.removals[expected.fact.how] ?? Tally()) + tally
    }

    private mutating func markRestoration(_ expected: Expected) {
        let before = played.alerts.last {
            place($0) == expected.place && $0.detectedAt <= expected.firstSeen
                && [.retractionSuspected, .retractionConfirmed, .retractionCleared].contains($0.kind)
        }
        guard let before, before.kind != .retractionCleared else { return }
        let kind = before.kind == .retractionConfirmed ? AlertKind.articleRestored : .retractionCleared
        count(expected, "restoration", isTold: !alerts(expected, [kind]).isEmpty)
    }

    private mutating func markOther(_ expected: Expected) {
        let isMove = expected.fact.kind == .move
        let isTold = !alerts(expected, [isMove ? .articleMoved : .articleUnlisted]).isEmpty
        count(expected, isMove ? "move \(expected.fact.how)" : "unlisting", isTold: isTold)
    }

    private mutating func markEdit(_ expected: Expected) {
        let alerts = alerts(expected, [.articleEdited, .articleCorrected])
        let isTold =
            expected.fact.kind == .correction
            ? alerts.contains { $0.kind == .articleCorrected } : !alerts.isEmpty
        count(expected, expected.fact.how, isTold: isTold)
    }

    private mutating func count(_ expected: Expected, _ name: String, isTold: Bool) {
        marks.others[name, default: Tally()] = (marks.others[name] ?? Tally()) + Tally(facts: 1, told: isTold ? 1 : 0)
        if !isTold { note(expected, .missed, "not told") }
    }

    /// Alerts of a kind about the story of a fact, from it on.
    private func alerts(_ expected: Expected, _ kinds: Set<AlertKind>) -> [Alert] {
        played.alerts.filter {
            kinds.contains($0.kind) && $0.detectedAt >= expected.fact.at && place($0) == expected.place
        }
    }

    // MARK: Baselines

    private func compare(_ baseline: Baseline) -> Baseline.Marks {
        var result = Baseline.Marks()
        let looks = Dictionary(grouping: played.log.looks.filter(\.isOwn), by: \.place)
        let expected = Dictionary(grouping: expectations.expected([.removal]), by: \.place)
        for (place, looks) in looks {
            let alarms = baseline.alarms(looks)
            let facts = expectations.story(place).facts.filter { $0.kind == .removal }
            result.alerts += alarms.count
            result.falseAlerts += alarms.count { alarm in !facts.contains { $0.holds(at: alarm) } }
            for expected in expected[place] ?? [] {
                result.facts += 1
                guard let hit = alarms.first(where: { expected.fact.holds(at: $0) }) else { continue }
                result.found += 1
                result.delays.append(max(.zero, hit.since(expected.firstSeen)))
            }
        }
        return result
    }

    // MARK: Parts

    private func place(_ alert: Alert) -> Place? { alert.url.flatMap(directory.place) }

    private func site(_ alert: Alert) -> Int? { alert.site.flatMap { directory.site(of: $0.rawValue) } }

    private mutating func note(_ expected: Expected, _ kind: Mistake.Kind, _ cause: String) {
        let site = played.world.sites[expected.place.site]
        note(
            kind, "\(expected.fact.kind.rawValue) (\(expected.fact.how))", expected.place, expected.place.site,
            expected.firstSeen, "\(cause) [\(site.summary)]")
    }

    private mutating func note(
        _ kind: Mistake.Kind, _ what: String, _ place: Place?, _ site: Int, _ at: Timestamp, _ cause: String
    ) {
        marks.mistakes.append(
            Mistake(kind: kind, what: what, world: played.world.number, place: place, site: site, at: at, cause: cause))
    }
}
