import CLibXML2

/// Runs libxml2's HTML parser with guards around its tree building: it counts nodes, flattens what nests too deep and
/// stops the parser where a limit is reached.
final class HTMLTreeBuilder {
    private(set) var isTruncated = false
    private var nodes = 0
    /// Start tags open now that made no node, since they stood too deep; the parser nests its events strictly.
    private var flattened = 0
    private var mostOpen = MarkupLimits.mostOpenHTMLElements

    /// Parses prepared UTF-8; the caller frees the tree.
    func build(_ utf8: [UInt8]) -> htmlDocPtr? {
        let endTags = HTMLPreparation.countEndTags(in: utf8)
        mostOpen = max(
            MarkupLimits.deepestHTML,
            min(MarkupLimits.mostOpenHTMLElements, MarkupLimits.mostEndTagSearches / max(1, endTags)))
        guard let context = htmlNewParserCtxt() else { return nil }
        defer { htmlFreeParserCtxt(context) }
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        install(on: context)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        // `self` must outlive the parser's last callback, which only holds it unretained.
        return withExtendedLifetime(self) {
            utf8.withUnsafeBytes { bytes in
                htmlCtxtReadMemory(
                    context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8",
                    Int32(options))
            }
        }
    }

    private func install(on context: htmlParserCtxtPtr) {
        guard let handler = context.pointee.sax else { return }
        handler.pointee.startElement = { user, name, attributes in
            guard let user, let builder = HTMLTreeBuilder.from(user) else { return }
            if builder.allowsElement(user.assumingMemoryBound(to: xmlParserCtxt.self), attributes) {
                xmlSAX2StartElement(user, name, attributes)
            }
        }
        handler.pointee.endElement = { user, name in
            guard let user, let builder = HTMLTreeBuilder.from(user) else { return }
            if builder.flattened > 0 { builder.flattened -= 1 } else { xmlSAX2EndElement(user, name) }
        }
        handler.pointee.comment = { user, text in
            guard let user, let builder = HTMLTreeBuilder.from(user) else { return }
            // No node is made of it: nobody reads comments.
            builder.count(user.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        handler.pointee.cdataBlock = { user, text, length in
            guard let user, HTMLTreeBuilder.isKept(user.assumingMemoryBound(to: xmlParserCtxt.self)) else { return }
            xmlSAX2CDataBlock(user, text, length)
        }
    }

    /// Whether what stands raw in the element at hand, a script or style sheet, is data that somebody reads.
    private static func isKept(_ context: xmlParserCtxtPtr) -> Bool {
        guard let node = context.pointee.node, let name = node.pointee.name else { return true }
        if LibXML2.isEqual(name, "style") { return false }
        guard LibXML2.isEqual(name, "script") else { return true }
        var attribute = node.pointee.properties
        while let current = attribute {
            if let name = current.pointee.name, LibXML2.isEqual(name, "type") {
                guard let type = current.pointee.children?.pointee.content else { return false }
                return xmlStrcasestr(type, "json") != nil
            }
            attribute = current.pointee.next
        }
        return false
    }

    private static func from(_ user: UnsafeMutableRawPointer) -> HTMLTreeBuilder? {
        let context = user.assumingMemoryBound(to: xmlParserCtxt.self)
        return context.pointee._private.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func allowsElement(
        _ context: xmlParserCtxtPtr, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Bool {
        // Without this libxml2 halts at 256 open elements; our own limits take its place.
        context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
        count(context)
        nodes += Self.count(attributes)
        if Int(context.pointee.nameNr) > mostOpen { stop(context) }
        if flattened > 0 || Int(context.pointee.nodeNr) >= MarkupLimits.deepestHTML {
            flattened += 1
            return false
        }
        return true
    }

    /// The attributes of a list that holds names and values in turn.
    private static func count(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Int {
        guard let attributes else { return 0 }
        var count = 0
        while attributes[2 * count] != nil { count += 1 }
        return count
    }

    /// Counts an element or comment twice, for itself and the text that may follow it.
    private func count(_ context: xmlParserCtxtPtr) {
        nodes += 2
        if nodes >= MarkupLimits.mostHTMLNodes { stop(context) }
    }

    private func stop(_ context: xmlParserCtxtPtr) {
        guard !isTruncated else { return }
        isTruncated = true
        xmlStopParser(context)
    }
}
