/// A captured value on its way into the field that it is for.
struct FieldValue {
    let capture: TextCapture
    let text: String
    let address: FeedAddress

    func store(in fields: FeedFields) {
        switch capture.element {
        case .title, .newsTitle: fields.setTitle(text, rank: capture.rank)
        case .summary: fields.setSummary(text, rank: capture.rank)
        case .content: fields.setContent(text)
        case .authorName: fields.setAuthor(text, rank: capture.rank)
        case .identifier: storeIdentifier(in: fields)
        case .timeToLive, .updatePeriod, .updateFrequency, .skippedHour, .skippedDay:
            fields.rhythm.note(capture.element, text)
        default: storeDate(in: fields)
        }
    }

    private func storeIdentifier(in fields: FeedFields) {
        fields.setIdentifier(text, rank: capture.rank)
        // A number or a word is no address, whatever the feed says of it: following one would find nothing.
        guard !capture.isOpaque, FeedAddress.isAbsolute(text) || text.hasPrefix("/") else { return }
        fields.permalink = (text, address)
    }

    private func storeDate(in fields: FeedFields) {
        guard let time = FeedDate.parse(text) else { return }
        switch capture.element {
        case .published, .newsDate: fields.setPublished(time, rank: capture.rank)
        case .created: fields.setPublished(time, rank: 0)
        default: fields.setUpdated(time, rank: capture.rank)
        }
    }
}
