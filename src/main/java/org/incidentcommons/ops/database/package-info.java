/**
 * Where the data lives on this machine: the data folder, which one process holds at a time, and the embedded MariaDB in
 * it. With an external database only the folder is used.
 */
package org.incidentcommons.ops.database;
