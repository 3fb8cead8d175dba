import RetractdCore

/// Brings together the controls that are asked for and those that were recorded around the same time.
struct ControlDesk {
    /// A control that was asked for and has not come yet.
    struct Question: Sendable {
        let followUp: FollowUp
        let askedAt: Timestamp
        /// What was recorded shortly before.
        var earlier: RecordedControl?
        var isGivenUp = false
    }

    private let limits: ReplayLimits
    private var recent: [SiteKey: [RecordedControl]] = [:]
    private(set) var questions: [Question] = []
    /// What was asked for once is not asked for again, as in the store of a live run.
    private var asked: Set<String> = []

    init(limits: ReplayLimits) {
        self.limits = limits
    }

    /// Puts down what is asked for, and gives out what may as well have been recorded before.
    ///
    /// What stood before a suspect went says less of its site than what stood after: that waits for later captures, and is
    /// taken where none comes. A former address is asked for since it is the former one.
    mutating func ask(_ followUps: [FollowUp], at now: Timestamp) -> [(RecordedControl, FollowUp)] {
        var answers: [(RecordedControl, FollowUp)] = []
        var used: Set<String> = []
        for followUp in followUps where asked.insert(followUp.id).inserted {
            let known = (recent[followUp.site] ?? []).reversed().first { control in
                // What nobody answered says nothing of a site that has answered since.
                now.since(control.at) <= limits.controlSpan && control.isAnswered && control.answers(followUp)
                    && !used.contains("\(followUp.suspect?.rawValue ?? "-") \(control.key)")
            }
            if let known { used.insert("\(followUp.suspect?.rawValue ?? "-") \(known.key)") }
            switch followUp.kind {
            case .probe, .newAddress, .secondVantage:
                if let known { answers.append((known, known.answer(to: followUp))) } else { fallthrough }
            case .formerAddress: questions.append(Question(followUp: followUp, askedAt: now))
            // What a recording lacks of these says nothing: what was watched is all that it lists.
            case .list: break
            case .sibling, .home: questions.append(Question(followUp: followUp, askedAt: now, earlier: known))
            }
        }
        return answers
    }

    /// Takes in what was recorded and gives out the questions that it answers, one for each suspect.
    mutating func offer(_ control: RecordedControl) -> [FollowUp] {
        let site = control.site
        recent[site, default: []].removeAll { control.at.since($0.at) > limits.controlSpan }
        let kin = recent[site, default: []].indices.filter { recent[site]?[$0].isKin(of: control) == true }
        if kin.count >= limits.controlsKept, let oldest = kin.first { recent[site]?.remove(at: oldest) }
        recent[site, default: []].append(control)
        questions.removeAll { control.at.since($0.askedAt) > limits.controlSpan }
        var answered: [FollowUp] = []
        var served: Set<String> = []
        questions.removeAll { question in
            guard control.answers(question.followUp),
                served.insert("\(question.followUp.suspect?.rawValue ?? "-")/\(question.followUp.kind)").inserted
            else { return false }
            answered.append(control.answer(to: question.followUp))
            return true
        }
        return answered
    }

    /// When the next question is given up.
    var nextDue: Timestamp? {
        questions.filter { !$0.isGivenUp }.map { $0.askedAt.advanced(by: limits.controlPatience) }.min()
    }

    /// Questions that have waited long enough by `now`, each with what was recorded before it was asked; where nothing was, a
    /// late answer is still taken.
    mutating func giveUp(at now: Timestamp) -> [(followUp: FollowUp, earlier: RecordedControl?)] {
        let due = questions.filter { !$0.isGivenUp && now.since($0.askedAt) >= limits.controlPatience }
        questions.removeAll { $0.earlier != nil && now.since($0.askedAt) >= limits.controlPatience }
        for index in questions.indices where now.since(questions[index].askedAt) >= limits.controlPatience {
            questions[index].isGivenUp = true
        }
        return due.map { ($0.followUp, $0.earlier) }
    }

    /// Forgets what was asked for suspects whose case is settled.
    mutating func settle(_ suspects: [ArticleID]) {
        guard !suspects.isEmpty else { return }
        questions.removeAll { question in question.followUp.suspect.map { suspects.contains($0) } ?? false }
    }
}
