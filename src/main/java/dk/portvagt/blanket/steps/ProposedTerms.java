package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_AGREEMENT;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_APPROVER;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_BUYERS;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_CVR;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_DATA;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_FROM;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_PURCHASE_LIMIT;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_TITLE;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_UNTIL;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_VENDOR;
import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_YEARLY_LIMIT;

import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.blanket.BlanketTerms;
import dk.portvagt.blanket.BlanketTerms.Vendor;
import dk.portvagt.engine.variable.ActorVariables;
import dk.portvagt.engine.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Reads and writes the proposed terms of a blanket approval. */
final class ProposedTerms {

    private ProposedTerms() {}

    static BlanketTerms read(DelegateExecution execution) {
        return new BlanketTerms(
                execution.getTenantId(),
                BLANKET_TITLE.from(execution).get(),
                CaseVariables.OFFICE.from(execution).get(),
                Choices.constant(
                        Category.class, CaseVariables.CATEGORY.from(execution).get()),
                vendor(BLANKET_CVR, BLANKET_VENDOR, execution).orElse(null),
                text(BLANKET_AGREEMENT, execution).orElse(null),
                BigDecimal.valueOf(BLANKET_YEARLY_LIMIT.from(execution).get()),
                BigDecimal.valueOf(BLANKET_PURCHASE_LIMIT.from(execution).get()),
                Choices.constant(DataClass.class, BLANKET_DATA.from(execution).get()),
                LocalDate.parse(BLANKET_FROM.from(execution).get()),
                LocalDate.parse(BLANKET_UNTIL.from(execution).get()),
                buyers(execution),
                text(BLANKET_APPROVER, execution).orElse(null),
                ActorVariables.STARTER.from(execution).get());
    }

    /** Writes terms for a proposal that begins with them. */
    static void write(BlanketTerms terms, VariableMap variables) {
        BLANKET_TITLE.on(variables).set(terms.title());
        CaseVariables.OFFICE.on(variables).set(terms.office());
        CaseVariables.CATEGORY.on(variables).set(Choices.choice(terms.category()));
        Optional.ofNullable(terms.vendor()).ifPresent(vendor -> {
            BLANKET_CVR.on(variables).set(vendor.cvr());
            BLANKET_VENDOR.on(variables).set(vendor.name());
        });
        BLANKET_AGREEMENT.on(variables).set(terms.agreement());
        BLANKET_YEARLY_LIMIT.on(variables).set(terms.yearlyLimit().longValueExact());
        BLANKET_PURCHASE_LIMIT.on(variables).set(terms.purchaseLimit().longValueExact());
        BLANKET_DATA.on(variables).set(Choices.choice(terms.mostSensitive()));
        BLANKET_FROM.on(variables).set(terms.validFrom().toString());
        BLANKET_UNTIL.on(variables).set(terms.validUntil().toString());
        BLANKET_BUYERS.on(variables).set(Spin.JSON(terms.buyers()));
        BLANKET_APPROVER.on(variables).set(terms.approver());
    }

    /** Reads a vendor; its name may be missing and is then the number. */
    static Optional<Vendor> vendor(VariableFactory<String> cvr, VariableFactory<String> name, VariableScope scope) {
        return text(cvr, scope)
                .map(number ->
                        new Vendor(Vendor.digits(number), text(name, scope).orElse("CVR " + number)));
    }

    private static Optional<String> text(VariableFactory<String> variable, VariableScope scope) {
        return variable.from(scope).getOptional().map(String::strip).filter(text -> !text.isEmpty());
    }

    private static List<String> buyers(DelegateExecution execution) {
        return BLANKET_BUYERS
                .from(execution)
                .getOptional()
                .map(list ->
                        list.elements().stream().map(SpinJsonNode::stringValue).toList())
                .orElse(List.of());
    }
}
