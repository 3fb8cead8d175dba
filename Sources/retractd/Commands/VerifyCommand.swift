import ArgumentParser
import Bundling
import InternationalText
import Reporting
import RetractdCore
import Storage
import Witnessing

/// `retractd verify`.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prove a whole store, or a bundle, offline; name what is damaged and what is not proven.",
        discussion: """
            Reads everything and changes nothing: the file, the tables, every entry of the log and the tree over it, \
            every capture, revision, edit, episode and alert against the log, every snapshot against its digest, the \
            signatures of the checkpoints, the order of the times claimed, and each verdict, judged again from what was \
            stored. It may run beside the daemon.

            PLACE is a state directory, a file of `retractd backup`, or a bundle of `retractd export`. With --key, only \
            signatures of that public key count; with --authority, the signatures of timestamp authorities are checked \
            as well, by openssl.

            Exit status: 0 all of it is whole; 5 something is damaged, and named; 3 it cannot be opened at all, or is no \
            evidence of retractd's.

            Examples:
              retractd verify
              retractd verify /backup/retractd-2026-11-26.sqlite --format json
              retractd verify case.wacz --key retractd/0d70…+b021…+AdAu… --authority tsa-ca.pem
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "A state directory, a backup or a bundle. [default: the store of --state]", completion: .file())
    var place: String?

    @Option(name: .long, help: "The public key that must have signed, as `retractd verify` shows it.")
    var key: String?

    @Option(
        name: .long, help: "A file of certificates (PEM) of the timestamp authorities that you trust.",
        completion: .file())
    var authority: String?

    @OptionGroup var record: RecordOptions

    func run() async throws {
        try await CommandFailure.guarding {
            switch place.map({ EvidencePlace($0) }) ?? .store {
            case .foreign(let sentence): throw CommandFailure.ending(.store, "\(place ?? ""): \(sentence)")
            case .bundle: try await verifyBundle(place ?? "")
            case .store: try await verifyStore()
            }
        }
    }

    private func verifyStore() async throws {
        let meter = ProgressMeter("reading the store")
        defer { meter.end() }
        let audit = try opened(meter)
        var report = try audit.run()
        try await checkAuthorities(try audit.tokens(), &report)
        meter.end()
        try tell(report, of: "store")
    }

    private func verifyBundle(_ place: String) async throws {
        let audit: BundleAudit
        do {
            audit = try BundleAudit(of: place, pinnedKey: key)
        } catch {
            let isDamaged = (error as? BundleFault)?.kind != .unknown
            throw CommandFailure.ending(isDamaged ? .damaged : .store, "\(place): \(error)")
        }
        let meter = ProgressMeter("reading the bundle")
        defer { meter.end() }
        var report = audit.run()
        try await checkAuthorities(audit.tokens, &report)
        meter.end()
        try tell(report, of: "bundle")
    }

    private func checkAuthorities(
        _ tokens: [(name: String, answer: [UInt8], note: [UInt8])], _ report: inout AuditReport
    ) async throws {
        guard let authority else {
            if !tokens.isEmpty {
                report.note(
                    "the signatures of the timestamp authorities were not checked: name their certificates with --authority"
                )
            }
            return
        }
        let check = try AuthorityCheck(certificates: authority)
        for token in tokens {
            if let problem = try await check.problem(of: token.answer, over: token.note) {
                report.find(token.name, problem)
            }
        }
        report.counts["signatures of authorities"] = tokens.count
    }

    private func tell(_ report: AuditReport, of what: String) throws {
        try record.show(report) { Self.page(report, of: what) }
        if !report.isWhole { throw ExitStatus.damaged.code }
    }

    /// A file too damaged to be opened is damage like any other.
    private func opened(_ meter: ProgressMeter) throws -> StoreAudit {
        do throws(StoreError) {
            return try StoreAudit(
                of: place ?? StoreOptions.directory(options.state), pinnedKey: key, judge: VerdictRecount.problem
            ) { meter.show($0.stage, $0.done, of: $0.total) }
        } catch {
            throw error.kind == .corrupted ? CommandFailure.ending(.damaged, error.description) : error
        }
    }

    static func page(_ report: AuditReport, of what: String) -> String {
        var lines = report.findings.map { "damaged  \($0.subject): \(TerminalText.sanitised($0.problem))" }
        if report.findingCount > report.findings.count {
            lines.append("damaged  and \(report.findingCount - report.findings.count) more")
        }
        let counts = report.counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        lines.append("looked at  \(counts)")
        if let size = report.signedSize, let root = report.root {
            lines.append("signed  \(size) events, root \(root)")
        }
        lines += report.keys.map { "signed by  \($0)" }
        lines += report.notProven.map { "not proven  \(TerminalText.sanitised($0))" }
        lines.append(
            report.isWhole ? "The \(what) is whole." : "The \(what) is damaged: \(report.findingCount) findings.")
        return lines.joined(separator: "\n") + "\n"
    }
}
