import Foundation
import RetractdCore

/// How often retractd is right: made-up histories, whose truth is known, played to the real loop, engine and store.
///
///     accuracy [--worlds FIRST-LAST] [--hours HOURS] [--mistakes]
///     accuracy --world NUMBER --trace SITE/STORY
///     accuracy --field [--worlds FIRST-LAST] [--hours HOURS] [--mistakes]
///     accuracy --recorded [--worlds FIRST-LAST] [--hours HOURS] [--mistakes]
///     accuracy --newsroom BINARY [--every MINUTES] [--worlds FIRST-LAST] [--mistakes]
@main
struct Accuracy {
    /// Worlds on which nothing was ever mended.
    static let keptAside = 201...203

    static func main() async {
        do {
            let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
            if let place = arguments.trace {
                print(try await Trace(played: play(arguments.worlds.lowerBound, arguments), place: place).text)
            } else {
                try await report(arguments)
            }
        } catch {
            FileHandle.standardError.write(Data("accuracy: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func report(_ arguments: Arguments) async throws {
        var marks = Marks()
        for number in arguments.worlds {
            var marker = Marker(try await play(number, arguments))
            marks = marks + marker.run()
        }
        let report = Report(marks: marks)
        print(arguments.newsroom == nil ? report.text : report.newsroom)
        if arguments.showsMistakes {
            print("")
            for mistake in marks.mistakes { print(mistake.line) }
        }
    }

    private static func play(_ number: Int, _ arguments: Arguments) async throws -> Played {
        let folder = Self.memory + "/retractd-accuracy-\(getpid())-\(number)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var plan = arguments.newsroom == nil ? WorldPlan.corpus : .newsroom
        if arguments.isField { plan = .field(number) }
        if let hours = arguments.hours { plan.length = .hours(hours) }
        if let binary = arguments.newsroom {
            return try await Newsroom(binary: binary, number: number, plan: plan, cadence: arguments.cadence)
                .run(in: folder)
        }
        if arguments.isRecorded {
            return try await RecordedPlay(world: World(number: number, plan: plan), traced: arguments.trace).run(
                in: folder)
        }
        return try await Playback(world: World(number: number, plan: plan), traced: arguments.trace)
            .run(stateDirectory: folder)
    }

    /// A folder in memory, where the machine has one.
    private static var memory: String {
        FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    }
}
