package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketTerms;
import dk.portvagt.blanket.BlanketTerms.Vendor;
import dk.portvagt.blanket.BlanketUse;
import dk.portvagt.budget.Kroner;

/** Writes blanket approvals in Danish. */
final class BlanketText {

    private BlanketText() {}

    /** Writes where is bought. */
    static String source(BlanketTerms terms) {
        Vendor vendor = terms.vendor();
        String agreement = terms.agreement() == null ? "" : "på rammeaftalen %s".formatted(terms.agreement());
        if (vendor == null) {
            return "Der købes %s, hos en af dens leverandører.".formatted(agreement);
        }
        return "Der købes hos %s (CVR %s)%s."
                .formatted(vendor.name(), vendor.cvr(), agreement.isEmpty() ? "" : " " + agreement);
    }

    /** Writes {@code Rammen 901-2026-0042, Skærme: 18.000 kr. af 20.000 kr. brugt i 2026 (90 %)}. */
    static String use(BlanketApproval approval, BlanketUse use) {
        return "Rammen %s, %s: %s af %s brugt i %d (%d %%)"
                .formatted(
                        approval.number(),
                        approval.terms().title(),
                        Kroner.format(use.used()),
                        Kroner.format(use.granted()),
                        use.year(),
                        use.percent());
    }
}
