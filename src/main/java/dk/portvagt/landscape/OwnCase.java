package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Summarises a case for its requester or system owner.
 *
 * @param raised whether the person raised it
 * @param owned whether the person is its system owner
 * @param reserved DKK, as {@code committed} and {@code spent}
 * @param conditionDeadline of the open condition that is due first; null without an open condition
 * @param noticeDate last day to terminate its contract while the decision is open; null without such a day
 */
public record OwnCase(
        CaseNumber number,
        String title,
        Phase phase,
        CaseStatus status,
        boolean raised,
        boolean owned,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        @Nullable LocalDate conditionDeadline,
        @Nullable LocalDate noticeDate) {}
