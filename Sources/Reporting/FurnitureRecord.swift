/// A block of a page that no comparison heeds, as programs read it.
package struct FurnitureRecord: Encodable {
    package let reason: String
    package let text: String

    package init(reason: String, text: String) {
        self.reason = reason
        self.text = text
    }
}
