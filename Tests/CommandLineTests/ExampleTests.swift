import ArgumentParser
import Foundation
import Testing

@testable import retractd

/// What `--help` shows as an example is what the program takes.
@Suite struct ExampleTests {
    private static func leaves(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let below = command.configuration.subcommands
        return below.isEmpty ? [command] : below.flatMap(leaves)
    }

    private static let commands = leaves(Retractd.self)

    /// The lines of a command's help that are to be typed.
    private static func examples(_ command: any ParsableCommand.Type) -> [String] {
        command.configuration.discussion.split(separator: "\n").drop { $0 != "Examples:" }.dropFirst().map(String.init)
    }

    /// What stands behind `retractd` wherever a line calls it.
    private static func calls(_ line: String) -> [[String]] {
        words(line).split { ["|", ";", "&&"].contains($0) }
            .filter { $0.first == "retractd" }.map {
                $0.dropFirst().prefix { ![">", "#"].contains($0) }.map { String($0) }
            }
    }

    /// A line as a shell splits it, as far as our examples go: quotes, blanks, and the signs that end a command.
    private static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in line {
            switch character {
            case quote: quote = nil
            case _ where quote != nil: word.append(character)
            case "\"", "'": quote = character
            case ";":
                words += [word, ";"]
                word = ""
            case " ":
                words.append(word)
                word = ""
            default: word.append(character)
            }
        }
        return (words + [word]).filter { !$0.isEmpty }
    }

    @Test func `every command shows examples`() {
        #expect(Self.commands.count > 25)
        for command in Self.commands {
            #expect(!Self.examples(command).flatMap(Self.calls).isEmpty, "\(command)")
        }
    }

    @Test func `every example is taken by the parser and calls the command that shows it`() throws {
        for command in Self.commands {
            let calls = Self.examples(command).flatMap(Self.calls)
            for words in calls {
                #expect(throws: Never.self, "retractd \(words.joined(separator: " "))") {
                    _ = try Retractd.parseAsRoot(words)
                }
            }
            let first = try #require(calls.first)
            #expect(type(of: try Retractd.parseAsRoot(first)) == command)
        }
    }

    /// What README and the documents call in code, each with where it stands.
    private static func documented() throws -> [(place: String, words: [String])] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folders = [root, root.appending(path: "Docs"), root.appending(path: "Docs/guides")]
        let files = try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        }.filter { $0.pathExtension == "md" && $0.lastPathComponent != "CHANGELOG.md" }
        return try files.flatMap { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            // Odd pieces between backticks are code, in a line or in a block.
            let code = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.flatMap { $0.element.split(separator: "\n") }
            return code.filter { $0.hasPrefix("retractd ") }.flatMap { calls(String($0)) }
                .map { (file.lastPathComponent, $0) }
        }
    }

    @Test func `every command in the documents is taken by the parser`() throws {
        let documented = try Self.documented()
        #expect(documented.count > 30)
        let names = Set(Self.commands.compactMap { $0.configuration.commandName } + ["alerts"])
        for (place, words) in documented {
            // A command that is only named need not be complete.
            if words.count == 1, names.contains(words[0]) { continue }
            #expect(throws: Never.self, "\(place): retractd \(words.joined(separator: " "))") {
                _ = try Retractd.parseAsRoot(words)
            }
        }
    }

    @Test func `a word that is wrong is not taken`() {
        #expect(throws: (any Error).self) { try Retractd.parseAsRoot(["retractions", "--sinse", "7d"]) }
    }
}
