-- SPDX-License-Identifier: Apache-2.0
-- As many requests in one write as the first argument says; what was done, in one line.
function init(args)
  local requests = {}
  for i = 1, tonumber(args[1] or "1") do
    requests[i] = wrk.format()
  end
  all = table.concat(requests)
end

function request()
  return all
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("done %d %d %d\n", summary.requests, summary.duration,
    e.connect + e.read + e.write + e.status + e.timeout))
end
