import CLibXML2

/// Reads XML as a run of events, however broken it is.
///
/// A document without a fault goes to libxml2's push parser as it is. At the first fault, or at a DTD, what was read is
/// thrown away and the document is repaired by ``XMLRepair`` first, then parsed in recover mode: a parser that stops at the
/// first fault would make every item behind it look deleted.
///
/// Nothing outside the document is ever read: there is no DTD left when libxml2 sees it, no entity, no network.
package enum XMLEventReader {
    /// What a receiver of events answers.
    package enum Answer: Sendable {
        case goOn
        /// Enough: the reading ends here and counts as truncated.
        case stop
    }

    /// Takes the events of one reading.
    package typealias Receiver = (XMLEvent) -> Answer

    /// How many bytes libxml2 gets at a time; it refuses much larger look-aheads.
    private static let chunk = 64 << 10

    /// Reads UTF-8 and hands each event to the receiver that was made last.
    ///
    /// - Parameters:
    ///   - attributes: The lower-case names, without prefixes, of the attributes to hand on; nil for all.
    ///   - begin: Makes a receiver; called again where reading begins anew, and then what the one before heard is void.
    /// - Throws: where there is nothing to parse, no tag at all, or more than ``MarkupLimits/longestXML``.
    package static func read(
        _ utf8: [UInt8], attributes: Set<String>? = nil, begin: () -> Receiver
    ) throws(MarkupError) -> XMLReading {
        guard utf8.count <= MarkupLimits.longestXML else {
            throw .tooLong(bytes: utf8.count, limit: MarkupLimits.longestXML)
        }
        guard utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        precondition(LibXML2.isReady, "libxml2 is set up before its first use")
        let attempt = XMLParserSession(
            reading: XMLReading(), isStrict: true, wanted: attributes, receive: begin())
        if attempt.parse(utf8, from: XMLDeclaration.end(in: utf8), chunk: chunk), !attempt.isRefused {
            return attempt.reading
        }
        return try readRepaired(utf8, attributes, begin())
    }

    private static func readRepaired(
        _ utf8: [UInt8], _ attributes: Set<String>?, _ receive: @escaping Receiver
    ) throws(MarkupError) -> XMLReading {
        let repaired = utf8.withUnsafeBufferPointer { bytes in
            var repair = XMLRepair(bytes)
            return repair.run()
        }
        guard let repaired else { throw .unreadable }
        let session = XMLParserSession(
            reading: repaired.reading, isStrict: false, wanted: attributes, receive: receive)
        guard session.parse(repaired.utf8, from: 0, chunk: chunk) else { throw .unreadable }
        return session.reading
    }
}
