/** The reverse way of asking 反向比对: whom departments hold is watched, and they are told when an entry appears, changes or goes. */
package org.fuyuan.hub.screening.population;
