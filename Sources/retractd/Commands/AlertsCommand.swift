import ArgumentParser

/// `retractd alerts`: where alerts go.
struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Try out where alerts go.",
        subcommands: [AlertsTestCommand.self],
        defaultSubcommand: AlertsTestCommand.self
    )
}
