import Detection
package import RetractdCore
package import TextDiff

/// What changed between two captures of one article's page, judged as the engine judges them while it watches.
package struct PageComparison: Sendable {
    package enum Finding: Sendable {
        /// The article is there; what became of its words.
        case live(RevisionFinding)
        /// The later page no longer shows the article.
        case gone(RemovalSignal, detail: String)
        /// Nothing can be said of the article: a wall, a paywall's cut, a page that cannot be read.
        case silent(String)
    }

    package let finding: Finding

    /// Whether the article itself was edited, pulled or replaced.
    package var isChanged: Bool {
        switch finding {
        case .live(.edited), .gone: true
        case .live, .silent: false
        }
    }

    /// The edit's assessment; nil where there is none.
    package var assessment: EditAssessment? {
        if case .live(.edited(let assessment, _)) = finding { assessment } else { nil }
    }
}

extension PageComparison {
    /// The class of what happened: an edit's, `retracted`, or why it is no edit.
    package var kind: String {
        switch finding {
        case .live(.same): "unchanged"
        case .live(.furniture): "furniture"
        case .live(.restamped): "metadata-only"
        case .live(.misread), .live(.cut), .silent: "held"
        case .live(.edited(let assessment, _)): assessment.kind.rawValue
        case .gone: "retracted"
        }
    }

    /// How much it matters; nil where nothing changed.
    package var severity: Severity? {
        switch finding {
        case .live(.edited(let assessment, _)): assessment.severity
        case .gone: .major
        case .live, .silent: nil
        }
    }

    /// The points of ``EditAssessment``; what a page no longer shows has as many as make an edit major.
    package var score: Double {
        switch finding {
        case .live(.edited(let assessment, _)): assessment.score
        case .gone: EditAssessment.majorFrom
        case .live, .silent: 0
        }
    }

    /// Each rule that applied, with the words it met.
    package var reasons: [String] {
        switch finding {
        case .live(.same): []
        case .live(.furniture(let reasons)), .live(.restamped(let reasons)): reasons
        case .live(.misread(let reason)), .live(.cut(let reason)), .silent(let reason): [reason]
        case .live(.edited(let assessment, _)):
            assessment.findings.prefix(20).map { "\($0.kind.rawValue) +\($0.points): \($0.words)" }
        case .gone(let signal, let detail): ["\(signal.rawValue): \(detail)"]
        }
    }

    /// One line for a person; nil where nothing changed.
    package var summary: String? { assessment?.summary }
}

extension EditAssessment {
    /// The band that the score falls into.
    package var severity: Severity {
        switch score {
        case Self.majorFrom...: .major
        case Self.materialFrom...: .material
        case Self.minorFrom...: .minor
        default: .cosmetic
        }
    }
}
