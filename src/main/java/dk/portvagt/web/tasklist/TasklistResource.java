package dk.portvagt.web.tasklist;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Serves the plugin's modules and leads to its resources. The web apps create an instance of this class for each
 * request; the resources are Spring beans.
 */
@Path("plugin/" + PortvagtTasklistPlugin.ID)
public class TasklistResource extends AbstractTasklistPluginRootResource {

    private static final List<String> MODULES = List.of(
            "app/case-tab.js",
            "app/comments.js",
            "app/deadline.js",
            "app/drafts.js",
            "app/started.js",
            "app/evidence.js",
            "app/filter-counts.js",
            "app/menu.js",
            "app/portfolio.js",
            "app/server.js",
            "app/shared.js");

    public TasklistResource() {
        super(PortvagtTasklistPlugin.ID);
    }

    @Path("{engine}/task/{task}/case")
    public CaseTabResource caseTab() {
        return bean(CaseTabResource.class);
    }

    @Path("{engine}/case/{number}")
    public CaseResource acquisitionCase() {
        return bean(CaseResource.class);
    }

    @Path("{engine}/case/{number}/comments")
    public CommentResource comments() {
        return bean(CommentResource.class);
    }

    @Path("{engine}/portfolio")
    public PortfolioResource portfolio() {
        return bean(PortfolioResource.class);
    }

    @Path("{engine}/menu")
    public MenuResource menu() {
        return bean(MenuResource.class);
    }

    @Path("{engine}/task/{task}/evidence")
    public EvidenceResource evidence() {
        return bean(EvidenceResource.class);
    }

    @Path("{engine}/task/{task}/draft")
    public DraftResource draft() {
        return bean(DraftResource.class);
    }

    @Path("{engine}/start/{process}/draft")
    public StartDraftResource startDraft() {
        return bean(StartDraftResource.class);
    }

    @Path("{engine}")
    public TaskListResource taskList() {
        return bean(TaskListResource.class);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return Stream.concat(super.getAllowedAssets().stream(), MODULES.stream())
                .toList();
    }

    private <T> T bean(Class<T> resource) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(resource);
    }
}
