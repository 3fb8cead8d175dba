import ArgumentParser
import Glibc

/// The command line.
@main
struct Retractd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retractd",
        abstract: "Watch news feeds; say, with evidence, which articles were pulled or rewritten.",
        discussion: """
            Start with `retractd demo` to see it work without a network, then `retractd run` to watch the feeds of \
            feeds.json. What it has found is read with `retractions`, `edits`, `show`, `diff` and `why`.

            Exit status: 0 all well; 1 it failed, and said why; 2 feeds.json is wrong; 3 the store cannot be used; \
            4 nothing found under that id; 5 evidence is damaged; 64 the command line is wrong.
            """,
        version: Version.current,
        subcommands: [
            RunCommand.self, PollCommand.self, ServeCommand.self, DemoCommand.self,
            RetractionsCommand.self, EditsCommand.self, SearchCommand.self, ShowCommand.self, DiffCommand.self,
            CompareCommand.self, WhyCommand.self, LabelCommand.self, LabelsCommand.self, AccuracyCommand.self,
            FeedsCommand.self, StatusCommand.self,
            VerifyCommand.self, BackupCommand.self, PruneCommand.self,
            CheckCommand.self, AlertsCommand.self,
            AddCommand.self, WatchCommand.self, ImportCommand.self, ExportCommand.self,
            ExtractCommand.self, ParseFeedCommand.self,
            ReplayCommand.self, EventsCommand.self,
        ]
    )

    static func main() async {
        // A reader of our output that goes away, or a peer that closes a TLS connection, is no reason to die.
        signal(SIGPIPE, SIG_IGN)
        // Dispatch's thread for timers asks for more urgency (nice -4) than a service or a person is given, and wrote that to
        // the system's log at every start. Whoever looks for a bug in Dispatch sets the variable, and is obeyed.
        setenv("LIBDISPATCH_LOG", "NO", 0)
        Memory.shareOneHeap()
        await main(nil)
    }
}

/// The program's version.
enum Version {
    static let current = "0.1.0"
}
