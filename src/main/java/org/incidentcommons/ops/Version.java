package org.incidentcommons.ops;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that runs. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = IncidentCommons.class.getPackage().getImplementationVersion();
        return new String[] {"Incident Commons " + (version == null ? "from its sources" : version)};
    }
}
