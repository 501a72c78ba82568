package dk.portvagt.process;

import dk.portvagt.DanishDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people answer when nothing special is to happen: one valid set of answers for each form, in which a small
 * software purchase goes straight from idea to retired.
 */
public final class Answers {

    private static final LocalDate TODAY = DanishDay.today();
    public static final int YEAR = TODAY.getYear();

    private static final Map<String, Map<String, Object>> BY_FORM = Map.ofEntries(
            Map.entry(
                    "idea-raised",
                    Map.ofEntries(
                            Map.entry("title", "Bookingsystem til haller"),
                            Map.entry("need", "Foreningerne booker i dag på papir"),
                            Map.entry("businessPotential", "Færre telefonopkald"),
                            Map.entry("office", "Kultur og Fritid"),
                            Map.entry("category", "software"),
                            Map.entry("budgetYear", YEAR),
                            Map.entry("estimatedInvestment", 400_000),
                            Map.entry("estimatedYearlyCost", 60_000),
                            Map.entry("lifetimeYears", 5),
                            Map.entry("dataClass", "ordinary"),
                            Map.entry("riskLevel", "low"),
                            Map.entry("sharedSolution", "solo"),
                            Map.entry("newIntegration", false),
                            Map.entry("citizenFacing", true),
                            Map.entry("urgent", false))),
            Map.entry(
                    "existing-solution",
                    Map.ofEntries(
                            Map.entry("title", "Omsorg Plus"),
                            Map.entry("existingKey", "S-0042"),
                            Map.entry("office", "Sundhed og Omsorg"),
                            Map.entry("category", "software"),
                            Map.entry("existingSince", "2019-03-01"),
                            Map.entry("dataClass", "sensitive"),
                            Map.entry("existingYearlyCost", 240_000),
                            Map.entry("existingCostFrom", YEAR),
                            Map.entry("contractVendor", "Omsorg IT A/S"),
                            Map.entry("existingCvr", "99000104"),
                            Map.entry("contractReference", "K-2019-17"),
                            Map.entry("contractNoticeDate", TODAY.plusYears(2).toString()),
                            Map.entry("contractEndDate", TODAY.plusYears(3).toString()),
                            Map.entry("contractOptions", "2 x 12 måneder"))),
            Map.entry(
                    "blanket-terms",
                    Map.ofEntries(
                            Map.entry("blanketTitle", "Skærme"),
                            Map.entry("office", "Kultur og Fritid"),
                            Map.entry("category", "hardware"),
                            Map.entry("blanketYearlyLimit", 20_000),
                            Map.entry("blanketPurchaseLimit", 5_000),
                            Map.entry("blanketFrom", TODAY.withDayOfYear(1).toString()),
                            Map.entry("blanketUntil", YEAR + "-12-31"),
                            Map.entry("blanketData", "none"),
                            Map.entry("blanketCvr", "99 00 01 04"),
                            Map.entry("blanketVendor", "Skærmhuset ApS"))),
            Map.entry("blanket-buyers", Map.of("blanketAction", "propose")),
            Map.entry(
                    "purchase-request",
                    Map.of("purchaseSubject", "Tre skærme", "purchaseAmount", "4.250,50", "purchaseData", "none")),
            Map.entry(
                    "purchase-case",
                    Map.ofEntries(
                            Map.entry("need", "Skærmene flimrer"),
                            Map.entry("businessPotential", "Færre hovedpiner"),
                            Map.entry("office", "Kultur og Fritid"),
                            Map.entry("category", "hardware"),
                            Map.entry("estimatedYearlyCost", 0),
                            Map.entry("lifetimeYears", 4),
                            Map.entry("riskLevel", "low"),
                            Map.entry("sharedSolution", "solo"),
                            Map.entry("newIntegration", false),
                            Map.entry("citizenFacing", false))),
            Map.entry(
                    "purchase-invoice",
                    Map.of(
                            "purchaseInvoiceAction", "book",
                            "invoiceNumber", "S-1001",
                            "invoiceDate", TODAY.toString(),
                            "invoiceAmount", "4.250,50")),
            Map.entry("idea-screening", Map.of("screeningOutcome", "continue")),
            Map.entry(
                    "idea-supplement",
                    Map.ofEntries(
                            Map.entry("title", "Bookingsystem til haller og lokaler"),
                            Map.entry("need", "Foreningerne booker i dag på papir og i telefon"),
                            Map.entry("businessPotential", "Færre telefonopkald"),
                            Map.entry("budgetYear", YEAR),
                            Map.entry("estimatedInvestment", 400_000),
                            Map.entry("estimatedYearlyCost", 60_000),
                            Map.entry("lifetimeYears", 5),
                            Map.entry("dataClass", "ordinary"),
                            Map.entry("riskLevel", "low"),
                            Map.entry("sharedSolution", "solo"),
                            Map.entry("newIntegration", false),
                            Map.entry("citizenFacing", true),
                            Map.entry("urgent", false))),
            Map.entry(
                    "reuse-check",
                    Map.of(
                            "existingSolutions", "none",
                            "reuseFindings", "Intet at genbruge",
                            "marketSounding", "Fire leverandører")),
            Map.entry(
                    "mini-business-case",
                    Map.ofEntries(
                            Map.entry("estimateCorrected", false),
                            Map.entry("clarificationBudget", 50_000),
                            Map.entry("clarificationPlan", "Tre workshops"),
                            Map.entry("expectedYearlyBenefit", 140_000),
                            Map.entry("yearsUntilBenefit", 1),
                            Map.entry("processChanges", "Selvbetjening"),
                            Map.entry("strategicFit", "Digitaliseringsstrategien"),
                            Map.entry("topRisks", "Få leverandører"))),
            Map.entry(
                    "requirements-description",
                    Map.of(
                            "requirements", "Booking, betaling, nøgler",
                            "processRequirements", "Fordeling to gange om året",
                            "userGroups", "Foreninger og pedeller",
                            "accessibilityNeeds", "WCAG 2.1 AA",
                            "archivingNeeds", "Ingen")),
            Map.entry(
                    "surrounding-systems",
                    Map.of(
                            "surroundingSystems", "MitID\nDigital Post",
                            "integrationRequirements", "Standardsnitflader",
                            "localConditions", "Ingen")),
            Map.entry(
                    "technical-clarification",
                    Map.of(
                            "technicalFindings", "Standardløsning i skyen",
                            "vendorDialogue", "Møder med to leverandører",
                            "securityRequirements", "ISO 27001")),
            Map.entry(
                    "operations-requirements",
                    Map.of(
                            "operationsModel", "vendor",
                            "operationsRequirements", "Oppetid 99,5 %",
                            "supportNeeds", "Hverdage 8-16")),
            Map.entry(
                    "data-protection",
                    Map.of(
                            "dataProtectionAssessment", "Navne og telefonnumre",
                            "dpiaRequired", "no",
                            "processorAgreementNeeded", "yes",
                            "processorAgreementDraft", "Udkast på sagen")),
            Map.entry(
                    "business-case",
                    Map.ofEntries(
                            Map.entry("estimateChanged", true),
                            Map.entry("investmentYear1", 300_000),
                            Map.entry("investmentYear2", 100_000),
                            Map.entry("investmentYear3", 0),
                            Map.entry("investmentYear4", 0),
                            Map.entry("yearlyOperatingCost", 60_000),
                            Map.entry("lifetimeYears", 5),
                            Map.entry("contingency", "Ti procent"),
                            Map.entry("benefitYear1", 0),
                            Map.entry("benefitYear2", 100_000),
                            Map.entry("benefitYear3", 150_000),
                            Map.entry("benefitYear4", 150_000),
                            Map.entry("expectedYearlyBenefit", 150_000),
                            Map.entry("benefitDescription", "Et halvt årsværk"),
                            Map.entry("changeManagement", "Kurser for pedeller"),
                            Map.entry("staffing", "En projektleder"),
                            Map.entry("topRisks", "Få leverandører"),
                            Map.entry("riskLevel", "low"),
                            Map.entry("sharedSolution", "solo"),
                            Map.entry("procurementRegime", "ordinary"),
                            Map.entry("plannedNoticeDate", TODAY.toString()),
                            Map.entry("crossBorderInterest", false))),
            Map.entry(
                    "procurement-plan",
                    Map.of(
                            "procurementRoute", "directPurchase",
                            "procurementStrategy", "Tre tilbud",
                            "awardCriteria", "Pris og kvalitet")),
            Map.entry(
                    "threshold-confirmation",
                    Map.of(
                            "thresholdYear", 2026,
                            "ordinaryThreshold", 1_611_360,
                            "lightThreshold", 5_595_000,
                            "thresholdSource", "kfst.dk, læst i dag")),
            Map.entry("procurement-run", Map.of("procurementResult", "Tre tilbud, ét valgt")),
            Map.entry(
                    "contract",
                    Map.of(
                            "contractVendor",
                            "Halbooking ApS",
                            "contractReference",
                            "26/4711",
                            "contractAmountYear1",
                            280_000,
                            "contractAmountYear2",
                            100_000,
                            "contractAmountYear3",
                            0,
                            "contractAmountYear4",
                            0,
                            "contractNoticeDate",
                            TODAY.plusYears(3).toString(),
                            "contractEndDate",
                            TODAY.plusYears(4).toString())),
            Map.entry(
                    "project-status",
                    Map.of(
                            "projectSummary", "Sat op og afprøvet",
                            "documentationFiled", "yes",
                            "benefitMeasurement", "Opkald pr. uge")),
            Map.entry("operations-readiness", Map.of("operationsReadinessNote", "Overvågning er sat op")),
            Map.entry("invoice", Map.of("invoicingDone", true)),
            Map.entry(
                    "invoice-received",
                    Map.of(
                            "invoiceCvr",
                            "99000104",
                            "invoiceNumber",
                            "F-1",
                            "invoiceDate",
                            TODAY.toString(),
                            "invoiceAmount",
                            "1.000,50")),
            Map.entry(
                    "invoice-correction",
                    Map.of(
                            "invoiceCorrectionKind",
                            "creditNote",
                            "invoiceCvr",
                            "99000104",
                            "invoiceNumber",
                            "F-1",
                            "creditNoteNumber",
                            "K-1",
                            "creditNoteAmount",
                            "400,25",
                            "invoiceCorrectionReason",
                            "Leverandøren har krediteret en dag")),
            Map.entry(
                    "invoice-correction-verdict",
                    Map.of("invoiceCorrectionVerdict", "approved", "invoiceVerdictReason", "Kreditnotaen er set")),
            Map.entry("invoice-correction-revision", Map.of("invoiceRevision", "giveUp")),
            Map.entry(
                    "invoice-payment",
                    Map.of("invoicePayment", "return", "invoiceRejectionNote", "Hører ikke til en sag")),
            Map.entry(
                    "invoice-clarification",
                    Map.of("invoiceClarification", "reject", "invoiceRejectionNote", "Ikke bestilt")),
            Map.entry("acceptance-test", Map.of("acceptanceOutcome", "passed", "acceptanceSummary", "Alt bestået")),
            Map.entry(
                    "delivery-acceptance",
                    Map.of("deliverySummary", "Rapporten, i ESDH", "knowledgeTransfer", "To har lært metoden")),
            Map.entry(
                    "equipment-disposal",
                    Map.of(
                            "equipmentWipedOn",
                            TODAY.toString(),
                            "equipmentCertificate",
                            "Attest 26/88",
                            "finalInvoiceSettled",
                            true)),
            Map.entry(
                    "close-down",
                    Map.of(
                            "accessRemoved", "yes",
                            "accessEvidence", "Udtræk fra AD",
                            "integrationsClosed", "yes",
                            "finalInvoiceSettled", true)),
            Map.entry("owner-decision", Map.of("steeringOutcome", "approved")),
            Map.entry("defects", Map.of("defectsCorrected", "Rettet og afprøvet")),
            Map.entry("handover", Map.of("handoverOutcome", "accepted", "handoverNote", "Overtaget")),
            Map.entry(
                    "solution-operation",
                    Map.of("operationAction", "phaseOut", "operationsNote", "Bruges ikke længere")),
            Map.entry(
                    "yearly-review",
                    Map.of(
                            "realisedYearlyBenefit", 120_000,
                            "reviewFindings", "Kører fint",
                            "reviewOutcome", "continue")),
            Map.entry(
                    "contract-decision",
                    Map.of(
                            "contractOutcome",
                            "renew",
                            "newNoticeDate",
                            TODAY.plusYears(6).toString(),
                            "newEndDate",
                            TODAY.plusYears(7).toString(),
                            "newYearlyCost",
                            40_000,
                            "newCostYear",
                            YEAR,
                            "changeBasis",
                            "agreed",
                            "changeReason",
                            "Optionen i punkt 4")),
            Map.entry("solution-confirmation", Map.of()),
            Map.entry("departure-heirs", Map.of("heirsNote", "Overtages af afdelingen")),
            Map.entry("contract-chase", Map.of("chaseNote", "Tager stilling på mandag")),
            Map.entry(
                    "phase-out-plan",
                    Map.of(
                            "phaseOutReason",
                            "Ny fælles løsning",
                            "replacement",
                            "KL's bookingløsning",
                            "phaseOutCost",
                            20_000,
                            "phaseOutYear",
                            YEAR)),
            Map.entry(
                    "archive-decision",
                    Map.of(
                            "archiveDecision", "dispose",
                            "archiveReference", "RA 26/99",
                            "archiveDecisionDate", TODAY.minusDays(2).toString())),
            Map.entry(
                    "data-deletion",
                    Map.of(
                            "dataDeleted", "yes",
                            "dataDeletedOn", TODAY.toString(),
                            "dataEvidence", "Sletteattest")),
            Map.entry(
                    "contract-end",
                    Map.of(
                            "contractEnded",
                            "yes",
                            "contractEndedOn",
                            TODAY.toString(),
                            "finalInvoiceSettled",
                            true,
                            "contractEvidence",
                            "Leverandørens brev")),
            Map.entry(
                    "integrations-closed",
                    Map.of("integrationsClosed", "yes", "integrationEvidence", "Ændringssag 12")),
            Map.entry("access-removal", Map.of("accessRemoved", "yes", "accessEvidence", "Udtræk fra AD")),
            Map.entry(
                    "open-items",
                    Map.ofEntries(
                            Map.entry("archiveDecision", "dispose"),
                            Map.entry("archiveReference", "RA 26/99"),
                            Map.entry("archiveDecisionDate", TODAY.minusDays(2).toString()),
                            Map.entry("dataDeleted", "yes"),
                            Map.entry("dataDeletedOn", TODAY.toString()),
                            Map.entry("dataEvidence", "Sletteattest"),
                            Map.entry("contractEnded", "yes"),
                            Map.entry("contractEndedOn", TODAY.toString()),
                            Map.entry("finalInvoiceSettled", true),
                            Map.entry("contractEvidence", "Leverandørens brev"),
                            Map.entry("integrationsClosed", "yes"),
                            Map.entry("integrationEvidence", "Ændringssag 12"),
                            Map.entry("accessRemoved", "yes"),
                            Map.entry("accessEvidence", "Udtræk fra AD"))));

    private Answers() {}

    /** The answers to a form, with some of them changed; a change to null leaves the field out. */
    public static Map<String, Object> to(String form, Map<String, ?> changes) {
        if (!BY_FORM.containsKey(form)) {
            throw new IllegalArgumentException("No answers known for the form " + form);
        }
        Map<String, Object> answers = new HashMap<>(BY_FORM.get(form));
        answers.putAll(changes);
        answers.values().removeIf(value -> value == null);
        return answers;
    }

    /** What differs when the idea is a consultant's work of this price: the form does not ask about a solution. */
    public static Map<String, Object> consultancy(int price) {
        Map<String, Object> work = new HashMap<>(Map.of("category", "consultancy", "estimatedInvestment", price));
        List.of("estimatedYearlyCost", "lifetimeYears", "newIntegration", "citizenFacing")
                .forEach(ofSolution -> work.put(ofSolution, null));
        return work;
    }

    /**
     * An invoice of the contract's vendor on the case.
     *
     * @param number used once in a municipality
     * @param last whether no other follows
     */
    public static Map<String, Object> invoice(String number, String amount, boolean last) {
        return new HashMap<>(Map.of(
                "invoicingDone",
                false,
                "invoiceNumber",
                number,
                "invoiceVendor",
                "Halbooking ApS",
                "invoiceDate",
                TODAY.toString(),
                "invoiceCvr",
                "99 00 01 04",
                "invoicePaidFrom",
                "ACQUISITION/" + YEAR,
                "invoiceAmount",
                amount,
                "lastInvoice",
                last));
    }
}
