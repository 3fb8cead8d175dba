import RetractdCore

/// What the command line asks for.
struct Arguments {
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    var worlds = Accuracy.keptAside
    var showsMistakes = false
    var trace: Place?
    /// The binary that watches the newsroom, where that is played.
    var newsroom: String?
    /// Whether troubles are as frequent as measured or assumed of the web, and not each in every world.
    var isField = false
    /// Whether the worlds are recorded by crawlers and the recordings replayed.
    var isRecorded = false
    var cadence = Duration.minutes(10)
    /// A shorter world than the plan's, for a quick look.
    var hours: Int?

    init(_ words: [String]) throws {
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--mistakes": showsMistakes = true
            case "--worlds": worlds = try Self.range(rest.popFirst())
            case "--world": worlds = try Self.range(rest.popFirst())
            case "--recorded": isRecorded = true
            case "--field": isField = true
            case "--newsroom": newsroom = rest.popFirst()
            case "--hours": hours = rest.popFirst().flatMap { Int($0) }
            case "--every": cadence = .minutes(rest.popFirst().flatMap { Int($0) } ?? 10)
            case "--trace": trace = try Self.place(rest.popFirst())
            default: throw Fault(description: "unknown word \(word)")
            }
        }
    }

    private static func range(_ text: String?) throws -> ClosedRange<Int> {
        let ends = (text ?? "").split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, first <= last else {
            throw Fault(description: "--worlds takes a number or FIRST-LAST")
        }
        return first...last
    }

    private static func place(_ text: String?) throws -> Place {
        let parts = (text ?? "").split(separator: "/")
        guard parts.count == 2, let site = Int(parts[0]), let story = Int(parts[1].dropFirst()), story > 0 else {
            throw Fault(description: "--trace takes SITE/sSTORY, as in 3/s17")
        }
        return Place(site: site, story: story - 1)
    }
}
