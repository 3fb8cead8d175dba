import GRDB

extension Row {
    /// The value of a column; an error, where GRDB's subscripts would end the program, for one that a damaged file holds
    /// in another type.
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value {
        try decode(Value.self, forColumn: column)
    }
}
