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
 * Where the addresses of the plugin begin: {@code /camunda/api/cockpit/plugin/portvagt-cockpit/default/<page>}.
 *
 * <p>The web app answers 401 before anything is asked here when nobody has logged in, and demands its token of every
 * request that changes something. Who may see a page is asked here, for all its addresses at once.
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

    /** The ids of the pages the person may see; Cockpit's menu offers no others. */
    @GET
    @Path("{engine}/pages")
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> pages() {
        return allPages().open().stream().map(CockpitPage::id).toList();
    }

    /** The page's own resource, for who may see it. */
    @Path("{engine}/{page}")
    public CockpitPage page(@PathParam("page") String id) {
        return allPages().get(id);
    }

    /** JAX-RS makes this object, so it has to ask for what Spring made. */
    private CockpitPages allPages() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(CockpitPages.class);
    }
}
