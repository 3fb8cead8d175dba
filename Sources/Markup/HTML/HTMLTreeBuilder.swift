import CLibXML2

/// Runs libxml2's HTML parser and makes a tree of our own of what it tells: counts nodes, flattens what nests too deep and
/// stops the parser where a limit is reached.
final class HTMLTreeBuilder {
    private(set) var tree = HTMLTree()
    private(set) var isTruncated = false
    private var nodes = 0
    /// Start tags open now that made no node, since they stood too deep; the parser nests its events strictly.
    private var flattened = 0
    private var mostOpen = MarkupLimits.mostOpenHTMLElements

    /// Parses prepared UTF-8; false where libxml2 made nothing of it.
    func build(_ utf8: [UInt8]) -> Bool {
        tree.reserve(utf8.count)
        mostOpen = Self.mostOpen(utf8)
        guard let context = htmlNewParserCtxt() else { return false }
        defer { htmlFreeParserCtxt(context) }
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        install(on: context)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
        // `self` must outlive the parser's last callback, which only holds it unretained.
        let document = withExtendedLifetime(self) {
            utf8.withUnsafeBytes { bytes in
                htmlCtxtReadMemory(
                    context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8",
                    Int32(options))
            }
        }
        tree.closeAll()
        guard let document else { return false }
        // It holds no node, since nobody made any.
        xmlFreeDoc(document)
        return true
    }

    /// So many elements may be open at once that the page's end tags make no more searches than the limit.
    private static func mostOpen(_ utf8: [UInt8]) -> Int {
        // Few are not counted: an end tag begins with two bytes.
        if utf8.count / 2 <= MarkupLimits.mostEndTagSearches / MarkupLimits.mostOpenHTMLElements {
            return MarkupLimits.mostOpenHTMLElements
        }
        let endTags = HTMLPreparation.countEndTags(in: utf8)
        return max(
            MarkupLimits.deepestHTML,
            min(MarkupLimits.mostOpenHTMLElements, MarkupLimits.mostEndTagSearches / max(1, endTags)))
    }

    private func install(on context: htmlParserCtxtPtr) {
        guard let handler = context.pointee.sax else { return }
        handler.pointee.startElement = { user, name, attributes in
            guard let user, let name, let builder = HTMLTreeBuilder.from(user) else { return }
            builder.start(user.assumingMemoryBound(to: xmlParserCtxt.self), name, attributes)
        }
        handler.pointee.endElement = { user, _ in
            guard let user, let builder = HTMLTreeBuilder.from(user) else { return }
            if builder.flattened > 0 { builder.flattened -= 1 } else { builder.tree.closeElement() }
        }
        handler.pointee.characters = { user, text, length in
            guard let user, let builder = HTMLTreeBuilder.from(user) else { return }
            builder.tree.add(text: UnsafeBufferPointer(start: text, count: Int(length)))
        }
        handler.pointee.cdataBlock = { user, text, length in
            guard let user, let builder = HTMLTreeBuilder.from(user), builder.isKept else { return }
            builder.tree.add(text: UnsafeBufferPointer(start: text, count: Int(length)))
        }
        handler.pointee.comment = { user, _ in
            guard let user, let builder = HTMLTreeBuilder.from(user) else { return }
            // No node is made of it: nobody reads comments.
            builder.count(user.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        handler.pointee.processingInstruction = nil
    }

    /// Whether what stands raw in the element at hand, a script or style sheet, is data that somebody reads.
    private var isKept: Bool {
        guard flattened == 0, let current = tree.current else { return false }
        switch tree.name(of: current) {
        case "style": return false
        case "script": return tree.value(of: "type", current).map { ByteSearch.holds($0.lowercased(), "json") } ?? false
        default: return true
        }
    }

    private static func from(_ user: UnsafeMutableRawPointer) -> HTMLTreeBuilder? {
        let context = user.assumingMemoryBound(to: xmlParserCtxt.self)
        return context.pointee._private.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
        _ context: xmlParserCtxtPtr, _ name: UnsafePointer<xmlChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        count(context)
        if Int(context.pointee.nameNr) > mostOpen { stop(context) }
        guard flattened == 0, tree.depth < MarkupLimits.deepestHTML else {
            flattened += 1
            return
        }
        let first = tree.attributes.count
        if let attributes { add(attributes) }
        nodes += tree.attributes.count - first
        tree.openElement(tree.add(Self.bytes(name)), attributesFrom: first)
    }

    /// Adds those of a list that holds names and values in turn.
    private func add(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        var index = 0
        while let name = list[index] {
            let name = tree.add(Self.bytes(name))
            tree.add(HTMLTree.Attribute(name: name, value: tree.add(Self.bytes(list[index + 1]))))
            index += 2
        }
    }

    private static func bytes(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text, count: text.map { Int(xmlStrlen($0)) } ?? 0)
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
