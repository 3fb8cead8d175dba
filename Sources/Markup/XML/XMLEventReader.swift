import CLibXML2

/// Reads XML as a run of events, however broken it is.
///
/// The document is repaired by ``XMLRepair``, then parsed by libxml2's push parser in recover mode. A parser that stops at
/// the first fault would make every item behind it look deleted.
///
/// Nothing outside the document is ever read: there is no DTD left when libxml2 sees it, no entity, no network.
package enum XMLEventReader {
    /// What a receiver of events answers.
    package enum Answer: Sendable {
        case goOn
        /// Enough: the reading ends here and counts as truncated.
        case stop
    }

    /// How many bytes libxml2 gets at a time; it refuses much larger look-aheads.
    private static let chunk = 64 << 10

    /// Reads UTF-8 and hands each event to `receive`.
    ///
    /// Throws where there is nothing to parse, no tag at all, or more than ``MarkupLimits/longestXML``.
    package static func read(
        _ utf8: [UInt8], receive: @escaping (XMLEvent) -> Answer
    ) throws(MarkupError) -> XMLReading {
        guard utf8.count <= MarkupLimits.longestXML else {
            throw .tooLong(bytes: utf8.count, limit: MarkupLimits.longestXML)
        }
        guard utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        precondition(LibXML2.isReady, "libxml2 is set up before its first use")
        let repaired = utf8.withUnsafeBufferPointer { bytes in
            var repair = XMLRepair(bytes)
            return repair.run()
        }
        guard let repaired else { throw .unreadable }
        let session = XMLParserSession(reading: repaired.reading, receive: receive)
        guard session.parse(repaired.utf8, chunk: chunk) else { throw .unreadable }
        return session.reading
    }
}
