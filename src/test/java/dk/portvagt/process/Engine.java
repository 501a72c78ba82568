package dk.portvagt.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.BeanFactory;

/** The running engine, used as a certain person with that person's permissions, or as nobody with all of them. */
public final class Engine {

    private final BeanFactory beans;

    public Engine(BeanFactory beans) {
        this.beans = beans;
    }

    /** Submits the start form as the person does in Tasklist. */
    public ProcessInstance start(
            String process, String person, String group, String municipality, Map<String, Object> answers) {
        return as(
                person,
                group,
                municipality,
                () -> beans.getBean(FormService.class).submitStartForm(definition(process), answers));
    }

    public <T> T as(String person, String group, String municipality, Supplier<T> action) {
        IdentityService identity = beans.getBean(IdentityService.class);
        identity.setAuthentication(person, List.of(group), List.of(municipality));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** With all permissions, for the municipality. */
    public <T> T asApplication(String municipality, Supplier<T> action) {
        IdentityService identity = beans.getBean(IdentityService.class);
        identity.setAuthentication(null, null, List.of(municipality));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public <T> T asNobody(Supplier<T> action) {
        IdentityService identity = beans.getBean(IdentityService.class);
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return action.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    private String definition(String process) {
        return asNobody(() -> beans.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId());
    }
}
