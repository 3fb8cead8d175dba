import RetractdCore
import Storage

/// What kind of edit it is, in words.
struct EditWords {
    private let severity: Severity
    private let edit: String
    private let flags: [String]

    init(_ edit: Edit) {
        (severity, self.edit, flags) = (edit.severity, edit.kind, edit.flags)
    }

    init(_ edit: EditGlance) {
        (severity, self.edit, flags) = (edit.severity, edit.kind, edit.flags)
    }

    var badge: HTML { "<span class=\"badge \(severity.rawValue)\">\(severity.rawValue)</span>" }

    /// The flags that a reader should see, each with what it means.
    var marks: HTML {
        let marks = flags.map { flag -> HTML in
            let meaning =
                switch flag {
                case "stealth": "nothing on the page says that it was changed"
                case "noted": "a note on the page says so"
                case "stamped": "the page’s own date of change says so"
                case "flip": "back to a headline that it had before"
                default: flag
                }
            return "<span class=\"flag\" title=\"\(meaning)\">\(flag)</span> "
        }
        return "\(marks)"
    }

    /// The class in words: `fact-number` as “fact number”.
    var kind: String { edit.replacing("-", with: " ") }
}
