package dk.portvagt.documents.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code portvagt.evidence}.
 *
 * @param maxFileSize of one file, such as {@code 20MB}
 * @param maxFilesPerTask how many files one task takes
 */
@ConfigurationProperties("portvagt.evidence")
public record EvidenceSettings(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("30") int maxFilesPerTask) {

    /** A file is read into memory and kept in one row of the database. */
    private static final DataSize MOST = DataSize.ofMegabytes(100);

    /** @throws IllegalArgumentException when a limit is not positive, or the size above 100 MB */
    public EvidenceSettings {
        if (maxFileSize.toBytes() < 1 || maxFileSize.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("portvagt.evidence.max-file-size must be between 1B and 100MB");
        }
        if (maxFilesPerTask < 1) {
            throw new IllegalArgumentException("portvagt.evidence.max-files-per-task must be at least 1");
        }
    }
}
