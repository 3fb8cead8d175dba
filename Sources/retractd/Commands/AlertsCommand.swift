import ArgumentParser

/// `retractd alerts`: what was told, and where to.
struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "List what was told; try out where alerts go.",
        subcommands: [AlertsListCommand.self, AlertsTestCommand.self],
        defaultSubcommand: AlertsListCommand.self
    )
}
