/// What real edits put in, in one language.
struct EditWords: Sendable {
    let corrections: [String]
    let allegations: [String]
    let paragraphs: [String]
    let sentences: [String]
    let headlines: [String]
    let names: [String]
    /// A common word, and with its denial.
    let negation: (old: String, new: String)?

    static let english = EditWords(
        corrections: [
            "Correction: An earlier version of this article misstated the year in which the programme began.",
            "Editor’s note: This story has been updated to clarify who paid for the study.",
            "This article was amended on 4 May to remove a quotation that could not be verified.",
            "Clarification: The company says that it was not asked for comment before publication.",
            "An earlier version of this story gave the wrong name for the town.",
        ],
        allegations: [
            "Two former employees, who asked not to be named, said that managers had known of the fault for a year.",
            "The minister is alleged to have met the contractor twice before the tender was announced.",
            "Prosecutors are looking into payments of 2.4 million dollars to a firm owned by his brother.",
        ],
        paragraphs: [
            "The committee will hear the remaining witnesses on Thursday before it writes its report for the council.",
            "Residents had asked for years that the crossing be lit at night, and the money has now been found.",
            "The harbour master counted forty boats along the wall on the evening of the storm, most of them empty.",
            "Work on the second hall is to begin in the autumn and should take two winters to complete.",
        ],
        sentences: [
            "The police have since closed the inquiry.", "Nobody from the ministry would comment on the figure.",
            "A second test gave a different result.", "The contract was signed in March.",
        ],
        headlines: [
            "Inspectors find fault with second bridge in the valley", "Minister rejects report on harbour payments",
            "Two held after night of protests in the old town",
        ],
        names: ["Marlowe", "Petrov", "Okafor", "Lindqvist", "Valencia", "Osaka"],
        negation: ("is", "is not"))

    /// Text for pages whose article was put into another language.
    static func other(_ text: MadeArticle) -> EditWords {
        EditWords(
            corrections: text.corrections, allegations: text.extra, paragraphs: text.extra, sentences: text.extra,
            headlines: text.headlines, names: text.names, negation: text.negation)
    }
}
