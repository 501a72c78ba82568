package dk.portvagt.web.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Roots the addresses of the plugin: {@code /camunda/api/cockpit/plugin/portvagt-cockpit/default/<page>}.
 *
 * <p>The web app answers 401 to a visitor who is not logged in, before any method here runs. It requires its token on
 * every request that changes something. This class checks access to a page for all its addresses at once.
 */
@Path("plugin/" + PortvagtCockpit.ID)
public class CockpitResources extends AbstractCockpitPluginRootResource {

    public CockpitResources() {
        super(PortvagtCockpit.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return PortvagtCockpit.ASSET_FILES;
    }

    /**
     * Returns the ids of the pages that the person may see, and {@code sager} for a reader of cases; Cockpit's menu and
     * our pages offer no others.
     */
    @GET
    @Path("{engine}/pages")
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> pages() {
        return allPages().open();
    }

    /** Returns the page's own resource to its readers. */
    @Path("{engine}/{page}")
    public CockpitPage page(@PathParam("page") String id) {
        return allPages().get(id);
    }

    /** Looks up the Spring bean, because JAX-RS creates this object. */
    private CockpitPages allPages() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(CockpitPages.class);
    }
}
