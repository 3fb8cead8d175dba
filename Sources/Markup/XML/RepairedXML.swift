/// A document made fit for libxml2: one root, tags balanced, no DTD, comments or processing instructions.
struct RepairedXML {
    var utf8: [UInt8] = []
    var reading = XMLReading()
}
