/// The words of one language that announce a correction, as data.
struct CorrectionRecord: Hashable, Decodable, Sendable {
    let language: String
    /// Found anywhere in a block.
    let phrases: [String]
    /// What opens a block, with a colon or a dash behind it.
    let openings: [String]
    /// Those phrases and openings that announce any remark of the editors', be it that nothing was corrected.
    let remarks: [String]
    /// What says in such a remark that something was put right.
    let mending: [String]

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        language = try values.decode(String.self, forKey: .language)
        phrases = try values.decodeIfPresent([String].self, forKey: .phrases) ?? []
        openings = try values.decodeIfPresent([String].self, forKey: .openings) ?? []
        remarks = try values.decodeIfPresent([String].self, forKey: .remarks) ?? []
        mending = try values.decodeIfPresent([String].self, forKey: .mending) ?? []
    }

    private enum CodingKeys: String, CodingKey {
        case language = "lang"
        case phrases, openings, remarks, mending
    }
}
