package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A case as its requester or system owner looks at it.
 *
 * @param raised whether the person raised it
 * @param owned whether the person is its system owner
 * @param reserved DKK, as {@code committed} and {@code spent}
 * @param conditionDeadline of the open condition that is due first; null where there is none
 * @param noticeDate last day on which its contract can be terminated and nobody has decided yet; null where there is
 *     none
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
        LocalDate conditionDeadline,
        LocalDate noticeDate) {}
