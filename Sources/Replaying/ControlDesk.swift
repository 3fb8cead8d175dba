import RetractdCore

/// Brings together the controls that are asked for and those that were recorded around the same time.
struct ControlDesk {
    /// A control that was asked for and has not come yet.
    struct Question: Sendable {
        let followUp: FollowUp
        let askedAt: Timestamp
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

    /// Puts down what is asked for, and gives out what was recorded shortly before.
    mutating func ask(_ followUps: [FollowUp], at now: Timestamp) -> [(RecordedControl, FollowUp)] {
        var answers: [(RecordedControl, FollowUp)] = []
        for followUp in followUps where asked.insert(followUp.id).inserted {
            let known = (recent[followUp.site] ?? []).reversed().first { control in
                now.since(control.at) <= limits.controlSpan && control.answers(followUp)
                    && !answers.contains { $0.1.suspect == followUp.suspect && $0.0.key == control.key }
            }
            if let known {
                answers.append((known, known.answer(to: followUp)))
            } else {
                questions.append(Question(followUp: followUp, askedAt: now))
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

    /// Questions that have waited long enough by `now`; a late answer is still taken.
    mutating func giveUp(at now: Timestamp) -> [FollowUp] {
        var lacking: [FollowUp] = []
        for index in questions.indices
        where !questions[index].isGivenUp && now.since(questions[index].askedAt) >= limits.controlPatience {
            questions[index].isGivenUp = true
            lacking.append(questions[index].followUp)
        }
        return lacking
    }

    /// Forgets what was asked for suspects whose case is settled.
    mutating func settle(_ suspects: [ArticleID]) {
        guard !suspects.isEmpty else { return }
        questions.removeAll { question in question.followUp.suspect.map { suspects.contains($0) } ?? false }
    }
}
