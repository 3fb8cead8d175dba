import ArgumentParser

/// `retractd alerts`: what was told, and where to.
struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "List what was told; try out where alerts go; send again what was not taken.",
        subcommands: [
            AlertsListCommand.self, AlertsUndeliveredCommand.self, AlertsRedeliverCommand.self, AlertsTestCommand.self,
        ],
        defaultSubcommand: AlertsListCommand.self
    )
}
