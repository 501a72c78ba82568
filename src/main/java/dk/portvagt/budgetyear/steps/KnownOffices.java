package dk.portvagt.budgetyear.steps;

import dk.portvagt.form.FormField;
import dk.portvagt.form.FormSchemaReader;
import dk.portvagt.form.Option;
import dk.portvagt.form.Options;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Reads the municipality's offices: those a case can be raised for. */
@Component
class KnownOffices {

    private static final String FORM = "idea-raised";
    private static final String FIELD = "office";

    /**
     * Returns the offices in the order of the form. Empty where the form has a free-text office, which accepts any
     * name.
     */
    Set<String> all() {
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinition form =
                new GetCamundaFormDefinitionCmd(new CamundaFormRefImpl(FORM, "latest"), null).execute(context);
        byte[] json = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                .getBytes();
        return FormSchemaReader.read(new String(json, StandardCharsets.UTF_8)).fields().stream()
                .filter(field -> field.key().equals(FIELD))
                .map(FormField::options)
                .flatMap(options -> options.stream()
                        .filter(Options.Fixed.class::isInstance)
                        .flatMap(fixed -> ((Options.Fixed) fixed).options().stream()))
                .map(Option::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
