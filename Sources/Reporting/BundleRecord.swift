/// A bundle that was written, as programs read it.
package struct BundleRecord: Encodable {
    package let id: String
    package let place: String
    package let title: String

    package init(id: String, place: String, title: String) {
        self.id = id
        self.place = place
        self.title = title
    }
}
