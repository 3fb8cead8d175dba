import ArgumentParser
import Foundation
import Testing

@testable import retractd

/// The manual page says what `--help` says; `make manual` writes it anew.
@Suite struct ManualTests {
    private static let packaging = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Packaging").standardizedFileURL

    @Test func `the manual page is made of what help says today`() throws {
        let frame = try String(contentsOf: Self.packaging.appendingPathComponent("retractd.1.in"), encoding: .utf8)
        #expect(frame.contains(ManualPage.mark))
        let page = try ManualPage(dump: Retractd._dumpHelp()).text(around: frame)
        let file = Self.packaging.appendingPathComponent("retractd.1")
        let known = try? String(contentsOf: file, encoding: .utf8)
        if known != page, ProcessInfo.processInfo.environment["RECORD_MANUAL"] != nil {
            try page.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(known == page, "Packaging/retractd.1 is not what --help says: run `make manual`")
    }

    @Test func `the manual page names every command and option, and no other`() throws {
        let page = try String(contentsOf: Self.packaging.appendingPathComponent("retractd.1"), encoding: .utf8)
        let commands = page.split(separator: "\n").filter { $0.hasPrefix(".SS ") }
            .map { $0.dropFirst(".SS retractd ".count).replacingOccurrences(of: "\\-", with: "-") }
        #expect(commands == Self.leaves(Retractd.self, []))
    }

    private static func leaves(_ command: any ParsableCommand.Type, _ words: [String]) -> [String] {
        command.configuration.subcommands.flatMap { below in
            let words = words + [below.configuration.commandName ?? ""]
            return below.configuration.subcommands.isEmpty ? [words.joined(separator: " ")] : leaves(below, words)
        }
    }
}
