import ArgumentParser
import Foundation

/// `feedbench play`: recorded snapshots of feeds through the engine.
struct PlayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: "Play recorded snapshots of feeds through the engine.",
        discussion: """
            Says what became of every entry that went missing. FOLDER holds a folder for each feed, in it one file for each \
            poll, named for its time (2026-11-23T120000Z.xml, also .gz). Pages are not looked at, so that an unlisted \
            candidate is an entry that would be told as unlisted were its page alive.
            """)

    @Argument(help: "The folder of folders.")
    var folder: String

    func run() async throws {
        let folder = URL(fileURLWithPath: folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where !name.hasPrefix(".")
        {
            let snapshots = try Snapshot.all(in: folder.appendingPathComponent(name))
            guard !snapshots.isEmpty else { continue }
            var play = try FeedPlay(name: name, snapshots: snapshots)
            try await play.run()
            print(play.report)
        }
    }
}
