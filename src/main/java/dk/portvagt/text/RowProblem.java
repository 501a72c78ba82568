package dk.portvagt.text;

/**
 * Names what to correct in a file.
 *
 * @param row number in the spreadsheet, the headings being row 1
 * @param column its Danish heading
 * @param reason one or two sentences in Danish
 */
public record RowProblem(long row, String column, String reason) {}
