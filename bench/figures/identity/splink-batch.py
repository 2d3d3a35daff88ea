"""Links one folder's records (records.csv) with Splink 5 on DuckDB, as its guides set it up for people, training included.

Writes splink.csv (id, cluster) beside the records and prints one line of JSON with CPU and wall seconds. What is measured
begins with the records in memory and ends with the clusters: importing and reading files are not in it.
"""

import json
import logging
import resource
import sys
import time
from pathlib import Path

import duckdb
import splink
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

logging.getLogger("splink").setLevel(logging.ERROR)
folder = Path(sys.argv[1])
database = duckdb.connect()
database.execute(
    "create table people as select id as unique_id, * exclude (id) from read_csv(?, all_varchar = true, header = true)",
    [str(folder / "records.csv")],
)


def cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


began, wall = cpu(), time.monotonic()
settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("givenName", "familyName"),
        block_on("familyName", "birthDate"),
        block_on("givenName", "birthDate"),
        block_on("email"),
        block_on("phone"),
        block_on("familyName", "postalCode"),
        block_on("street", "houseNumber", "city"),
    ],
    comparisons=[
        cl.NameComparison("givenName").configure(term_frequency_adjustments=True),
        cl.NameComparison("familyName").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison("birthDate", input_is_string=True),
        cl.EmailComparison("email"),
        cl.ExactMatch("phone"),
        cl.JaroWinklerAtThresholds("street"),
        cl.ExactMatch("postalCode").configure(term_frequency_adjustments=True),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
    ],
)
api = DuckDBAPI(connection=database)
linker = Linker(api.register("people"), settings)
linker.training.estimate_probability_two_random_records_match(
    [block_on("givenName", "familyName", "birthDate"), block_on("email")], recall=0.6
)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("givenName", "familyName"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("email"))
trained = cpu()
predictions = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, 0.95)
ended, wall = cpu(), time.monotonic() - wall

database.execute(
    f"copy (select unique_id, cluster_id from {clusters.physical_name}) to '{folder / 'splink.csv'}' (header, delimiter ',')"
)
print(
    json.dumps(
        {
            "version": splink.__version__,
            "cpuSeconds": ended - began,
            "trainingCpuSeconds": trained - began,
            "wallSeconds": wall,
        }
    )
)
