import Testing

@testable import Configuring

@Suite struct JSONTests {
    static func value(_ text: String) throws -> PlacedJSON.Value {
        var reader = PlacedJSONReader(Array(text.utf8))
        return try reader.read().value
    }

    static func fault(_ bytes: [UInt8]) -> PlacedJSONReader.Fault? {
        var reader = PlacedJSONReader(bytes)
        do {
            _ = try reader.read()
            return nil
        } catch {
            return error
        }
    }

    @Test func `what people write by hand is let pass: a mark at the start, comments, a comma too many`() throws {
        let text = "\u{FEFF}// ours\n{ /* why */ \"a\": [1, 2,], // so\n \"b\": {\"c\": null,}, } // end"
        guard case .object(let members) = try Self.value(text) else {
            Issue.record("an object")
            return
        }
        #expect(members.map(\.key) == ["a", "b"])
    }

    @Test(arguments: [
        ("0", 0.0), ("-0", 0), ("7", 7), ("-12.5", -12.5), ("1e3", 1_000), ("1.5E-1", 0.15), ("10", 10),
    ])
    func `a number is one as JSON has it`(text: String, number: Double) throws {
        #expect(try Self.value(text) == .number(number))
    }

    @Test(arguments: [
        "0x10", "01", "+1", "1.", ".5", "1e", "-", "infinity", "-inf", "nan", "1_000", "٣", "True", "NULL", "yes",
    ])
    func `anything else is no value`(text: String) {
        #expect(Self.fault(Array(text.utf8))?.message.contains("is no JSON value") == true)
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u4e2d""#, "Aé中"),
        (#""\ud83d\ude00""#, "😀"), ("\"خبر‌ها\"", "خبر‌ها"), (#""""#, ""),
    ])
    func `escapes are what they stand for`(text: String, value: String) throws {
        #expect(try Self.value(text) == .string(value))
    }

    @Test(arguments: [
        ("", 0, "the file ends where a value should be"), ("   \n", 4, "the file ends where a value should be"),
        ("{\"a\" 1}", 5, "“:” is missing after the key “a”"), ("{a: 1}", 1, "a key must stand in double quotes"),
        ("{\"a\": 1 \"b\": 2}", 8, "“,” or “}” is missing here"), ("[1 2]", 3, "“,” or “]” is missing here"),
        ("{\"a\": 1", 7, "the file ends where “,” or “}” should be"),
        ("[1,", 3, "the file ends where a value or “]” should be"),
        ("{} {}", 3, "something stands after the end of the JSON"),
        ("[,]", 1, "“,” is no JSON value; texts stand in double quotes"),
        ("'a'", 0, "“'” is no JSON value; texts stand in double quotes"),
        ("\"a", 0, "this text is never closed: a double quote is missing"),
        ("\"a\nb\"", 2, "a line break or control character inside a text"),
        (#""\x""#, 1, "there is no such escape; write \\\\ for a backslash"),
        (#""\u12""#, 1, "\\u needs four hexadecimal digits"), (#""\ud800x""#, 1, "this escape is half a character"),
        (#""\ud800\u0041""#, 1, "this escape is half a character"), ("/ 1", 0, "“/” begins nothing here"),
        ("/* 1", 0, "this comment is never closed"),
        ("{\"a\": }", 6, "“}” is no JSON value; texts stand in double quotes"),
        ("\"", 0, "this text is never closed: a double quote is missing"),
        ("\"\\", 1, "there is no such escape; write \\\\ for a backslash"),
        ("1 \u{0}", 2, "something stands after the end of the JSON"),
    ])
    func `a fault has its place and its words`(text: String, offset: Int, message: String) {
        #expect(Self.fault(Array(text.utf8)) == PlacedJSONReader.Fault(offset: offset, message: message))
    }

    @Test func `another encoding is named`() {
        let text = "{ \"feeds\": [] }"
        let little = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
            #expect(Self.fault(bytes)?.message == "the file is UTF-16; save it as UTF-8")
        }
        #expect(Self.fault(Array("\"caf".utf8) + [0xE9, 0x22])?.message == "this text is not UTF-8")
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `nesting has an end`(opening: String) {
        let deep = String(repeating: opening, count: 200_000)
        #expect(Self.fault(Array(deep.utf8))?.message == "nested too deeply")
        let allowed = String(repeating: "[", count: PlacedJSONReader.deepest - 1)
        #expect(
            Self.fault(Array((allowed + "1" + String(repeating: "]", count: PlacedJSONReader.deepest - 1)).utf8)) == nil
        )
    }

    @Test func `a file cut off anywhere, or with any byte changed, gives a value or a fault`() {
        let bytes = Array(
            "{ \"a\": [1.5e3, \"\\ud83d\\ude00 خبر\", true, null, {\"b\": -2}], /* c */ \"d\": \"e\" } // f".utf8)
        for end in bytes.indices {
            let fault = Self.fault(Array(bytes[..<end]))
            #expect(fault.map { (0...end).contains($0.offset) } ?? true)
        }
        var state: UInt64 = 5
        for index in bytes.indices {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var changed = bytes
            changed[index] = UInt8(truncatingIfNeeded: state >> 33)
            let fault = Self.fault(changed)
            #expect(fault.map { (0...bytes.count).contains($0.offset) && Plain.isOneLine($0.message) } ?? true)
        }
    }

    @Test func `places are lines and characters, not bytes`() {
        let lines = LinePlaces(Array("a\nخبر x\r\n\n中".utf8))
        #expect([0, 1, 2, 10, 11, 12, 15].map { lines.line(of: $0) } == [1, 1, 2, 2, 2, 3, 4])
        #expect(lines.mistake(9, "m").column == 5)
        #expect(lines.mistake(15, "m").description == "4:2: m")
        #expect(LinePlaces([]).mistake(0, "m").description == "1:1: m")
    }
}
