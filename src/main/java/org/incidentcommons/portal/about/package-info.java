/** What the portal says about itself, with the facts taken from the program where there are any. */
package org.incidentcommons.portal.about;
