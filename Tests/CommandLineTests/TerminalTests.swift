import RetractdCore
import Testing

@testable import retractd

/// What a terminal gets that a file does not: colours, and how far long work is.
@Suite struct TerminalTests {
    private static let choices: [(ColorChoice, Bool, [String: String], Bool)] = [
        (.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
        (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
        (.auto, true, ["TERM": "xterm"], true), (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
    ]

    @Test(arguments: choices)
    func `colours are for terminals that did not say no`(
        choice: ColorChoice, onTerminal: Bool, environment: [String: String], isOn: Bool
    ) {
        #expect(choice.isOn(onTerminal: onTerminal) { environment[$0] } == isOn)
    }

    @Test func `what is over within two seconds says nothing`() {
        let line = ProgressLine(stage: "copying", done: 1, total: 2)
        #expect(line.text(after: .milliseconds(1_999), width: 80) == nil)
        #expect(line.text(after: .seconds(2), width: 80) == "copying 50 % · 2 s")
    }

    private static let places: [(Int64, Int64?, String)] = [
        (0, nil, "copying · 3 min"), (7, nil, "copying 7 · 3 min"), (0, 10, "copying 0 % · 3 min"),
        (10, 10, "copying 100 % · 3 min"), (12, 10, "copying 100 % · 3 min"), (1, 1, "copying 1 · 3 min"),
    ]

    @Test(arguments: places)
    func `how far it is is told as far as it is known`(done: Int64, total: Int64?, text: String) {
        #expect(ProgressLine(stage: "copying", done: done, total: total).text(after: .seconds(200), width: 80) == text)
    }

    @Test func `a line of progress fits the terminal and moves nothing on it`() throws {
        let stage = "reading \u{1B}[2J" + String(repeating: "long ", count: 40)
        let text = try #require(ProgressLine(stage: stage).text(after: .seconds(9), width: 40))
        #expect(text.count < 40)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
    }
}
