import ArgumentParser
import RetractdCore
import Storage

/// `retractd backup`.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the whole store into one file, while the daemon runs.",
        discussion: """
            The copy is of one moment, whole, and is only given its name when it is on the disk. A file that exists is \
            not replaced. To use a copy, put it into an empty directory as retractd.sqlite and name that with --state; \
            `retractd verify FILE` proves it. The key that signs the log (log.key) is not in it: keep that apart.

            Examples:
              retractd backup /backup/retractd-2026-11-26.sqlite
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The file to write.")
    var file: String

    func run() async throws {
        try await CommandFailure.guarding {
            let bytes = try await ProgressMeter.telling("copying the store") { _ in
                try options.reader().backUp(to: file)
            }
            Console.error("retractd: \(bytes >> 10) KiB written to \(file)")
        }
    }
}
