package dk.portvagt.evidence;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import dk.portvagt.startup.StartupRefusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Binds the settings {@code portvagt.evidence}.
 *
 * @param maxFileSize largest size of one file, such as {@code 20MB}
 * @param maxFilesPerTask largest number of files at one task
 */
@ConfigurationProperties("portvagt.evidence")
public record EvidenceSettings(
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("30") int maxFilesPerTask) {

    /** Limits the setting: a file is read into memory and kept in one row of the database. */
    private static final DataSize MOST = DataSize.ofMegabytes(100);

    /**
     * Validates the settings.
     *
     * @throws StartupRefusal when the size is not between 1 byte and 100 MB, or the number is out of range
     */
    public EvidenceSettings {
        if (maxFileSize.toBytes() < 1 || maxFileSize.compareTo(MOST) > 0) {
            throw new StartupRefusal(
                    "PORTVAGT_EVIDENCE_MAX_FILE_SIZE must be between 1B and 100MB, but is " + maxFileSize + ".",
                    "Correct PORTVAGT_EVIDENCE_MAX_FILE_SIZE, such as 20MB, or remove it: then the default applies.");
        }
        refuseOutside(1, 1000, "PORTVAGT_EVIDENCE_MAX_FILES_PER_TASK", maxFilesPerTask);
    }
}
