import ArgumentParser

/// What feeds cost, and what the engine makes of recorded ones.
@main
struct FeedBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedbench",
        abstract: "What feeds cost, and what the engine makes of recorded ones.",
        subcommands: [ParseCommand.self, PlayCommand.self]
    )
}
